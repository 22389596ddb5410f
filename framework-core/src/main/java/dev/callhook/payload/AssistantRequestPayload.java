package dev.callhook.payload;

/**
 * {@code assistant-request}: a phone rings, and the platform asks how the assistant shall be set up. Sent for inbound
 * calls only.
 *
 * @param envelope what all events share; without an assistant
 */
public record AssistantRequestPayload(Envelope envelope) implements WebhookPayload {}
