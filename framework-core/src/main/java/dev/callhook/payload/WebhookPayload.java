package dev.callhook.payload;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one delivery says: one of the four events of the platform, or one that nobody knew when this was written.
 *
 * <p>The accessors of this interface give the parts that all events share. Payloads are immutable; {@code toString}
 * masks what is personal. Unknown members are ignored here and are still there in {@link #raw()}; a member of an
 * unexpected type reads as absent.
 */
public sealed interface WebhookPayload
        permits AssistantRequestPayload, ToolCallsPayload, StatusUpdatePayload, EndOfCallReportPayload, UnknownPayload {

    /**
     * Returns the members that all events share.
     *
     * @return the envelope
     */
    Envelope envelope();

    /**
     * Returns {@code message.type}, see {@link EventType}.
     *
     * @return the wire name of the event
     */
    default String type() {
        return envelope().type();
    }

    /**
     * Returns {@code message.timestamp}: the moment of the event or of its sending, the platform does not say which.
     *
     * @return the moment, or null if absent or not ISO-8601
     */
    default @Nullable Instant timestamp() {
        return envelope().timestamp();
    }

    /**
     * Returns {@code message.call}.
     *
     * @return the call, or null if absent
     */
    default @Nullable CallObject call() {
        return envelope().call();
    }

    /**
     * Returns {@code message.phone_number}: the number of the business, on the platform's side of the call.
     *
     * @return the number, or null if absent
     */
    default @Nullable PhoneNumber phoneNumber() {
        return envelope().phoneNumber();
    }

    /**
     * Returns {@code message.customer}: the other party.
     *
     * @return the customer, or null if absent
     */
    default @Nullable Customer customer() {
        return envelope().customer();
    }

    /**
     * Returns {@code message.assistant}: the configuration in force, with the metadata of this application.
     *
     * @return the assistant, or null if the platform did not send it
     */
    default @Nullable Assistant assistant() {
        return envelope().assistant();
    }

    /**
     * Returns the {@code message} object as it was received.
     *
     * @return the JSON
     */
    default RawJson raw() {
        return envelope().raw();
    }
}
