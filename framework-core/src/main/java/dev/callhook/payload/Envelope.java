package dev.callhook.payload;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The members of {@code message} that all events share.
 *
 * @param type {@code type}, see {@link EventType}
 * @param timestamp {@code timestamp}, the moment of the event or of its sending
 * @param call {@code call}
 * @param phoneNumber {@code phone_number}, the business's own number
 * @param customer {@code customer}, the other party
 * @param assistant {@code assistant}, which the platform does not always send
 * @param raw the whole {@code message} object
 */
public record Envelope(
        String type,
        @Nullable Instant timestamp,
        @Nullable CallObject call,
        @Nullable PhoneNumber phoneNumber,
        @Nullable Customer customer,
        @Nullable Assistant assistant,
        RawJson raw) {}
