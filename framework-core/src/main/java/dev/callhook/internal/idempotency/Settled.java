package dev.callhook.internal.idempotency;

/**
 * What work came to.
 *
 * @param answer in a form that a store can keep
 * @param remembered whether a duplicate gets this answer; if not it may try again
 */
public record Settled(byte[] answer, boolean remembered) {}
