package dev.callhook.payload;

import org.jspecify.annotations.Nullable;

/**
 * {@code status-update}: a call was connected or has ended; {@code call().status()} tells which.
 *
 * @param envelope what all events share
 * @param error {@code error}: why the call failed, in the platform's words; comes with {@code ended-with-error}
 * @param endReason {@code end_reason}, once the call has ended, see {@link EndReason}
 */
public record StatusUpdatePayload(
        Envelope envelope, @Nullable String error, @Nullable String endReason) implements WebhookPayload {

    /** {@return the update with the error text masked} */
    @Override
    public String toString() {
        return "StatusUpdatePayload[envelope=" + envelope + ", error=" + Mask.of(error) + ", endReason=" + endReason
                + "]";
    }
}
