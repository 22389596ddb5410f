package dev.callhook.internal.idempotency;

/**
 * What a piece of work is known by.
 *
 * @param id 64 hex digits
 * @param fingerprint 64 hex digits that stand for the content of the work
 */
public record WorkKey(String id, String fingerprint) {}
