/**
 * Signing and checking: HMAC-SHA256 over the timestamp's text, a dot, and the bytes of the body.
 *
 * <p>{@link dev.callhook.signature.HmacSignatureVerifier} checks what came in, {@link
 * dev.callhook.signature.WebhookSigner} makes the same signature for tests and tools.
 */
@NullMarked
package dev.callhook.signature;

import org.jspecify.annotations.NullMarked;
