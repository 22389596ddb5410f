package dev.callhook.internal.idempotency;

/**
 * What work came to.
 *
 * @param result the result
 * @param answer the same in a form that a store can keep
 * @param remembered whether a duplicate gets this answer; if not it may try again
 * @param <T> the result
 */
public record Settled<T>(T result, byte[] answer, boolean remembered) {}
