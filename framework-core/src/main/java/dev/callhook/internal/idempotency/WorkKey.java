package dev.callhook.internal.idempotency;

/**
 * What a piece of work is known by.
 *
 * @param id tells the work from all other
 * @param fingerprint stands for the content of the work
 */
public record WorkKey(String id, String fingerprint) {}
