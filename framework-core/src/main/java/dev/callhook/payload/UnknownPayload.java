package dev.callhook.payload;

/**
 * An event that this version does not know. It is answered with 200 and runs no handler method.
 *
 * @param envelope what all events share
 */
public record UnknownPayload(Envelope envelope) implements WebhookPayload {}
