/**
 * Callhook answers the webhooks of the HMS Sovereign / VoiceDock voice-AI platform with annotated methods.
 *
 * <p>{@link dev.callhook.WebhookDispatcher} is the front door. {@code dev.callhook.handler} holds what an application
 * writes, {@code dev.callhook.payload} what it receives and answers, {@code dev.callhook.spi} the hooks.
 */
@NullMarked
package dev.callhook;

import org.jspecify.annotations.NullMarked;
