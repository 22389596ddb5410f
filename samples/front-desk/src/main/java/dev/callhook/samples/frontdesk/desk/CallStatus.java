package dev.callhook.samples.frontdesk.desk;

import java.time.Instant;

/**
 * A state that a call was in.
 *
 * @param callId the platform's id of the call
 * @param status the state as the platform names it, such as {@code in-progress}; new ones may come
 * @param reportedAt when the platform said so
 */
public record CallStatus(String callId, String status, Instant reportedAt) {

    /**
     * Returns a state that fits the log: at most 40 characters.
     *
     * @throws IllegalArgumentException if the status is blank, or the call id is blank or has more than 200 characters
     */
    public CallStatus {
        callId = Text.callId(callId);
        status = Text.required("the status", status, 40);
    }
}
