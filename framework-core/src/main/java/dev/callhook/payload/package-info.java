/**
 * The platform's webhooks as records, named as the platform names its schemas, and the answer to an assistant-request.
 *
 * <p>Vocabularies are open: {@code type}, {@code status}, {@code role} and their like are text, and {@code EventType},
 * {@code CallStatus} and their like hold the values that are documented. Everything that the platform may leave out is
 * {@code @Nullable}; lists are never null.
 */
@NullMarked
package dev.callhook.payload;

import org.jspecify.annotations.NullMarked;
