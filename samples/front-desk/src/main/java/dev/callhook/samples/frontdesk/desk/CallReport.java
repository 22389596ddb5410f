package dev.callhook.samples.frontdesk.desk;

import java.time.Duration;
import java.util.Optional;

/**
 * What is known about a call that is over.
 *
 * @param callId the platform's id of the call
 * @param summary what was said, in short
 * @param duration how long the call was, in whole seconds
 * @param enquiry what the call was about, if it was analysed
 * @param contactId the contact who called, if known
 */
public record CallReport(
        String callId, String summary, Duration duration, Optional<Enquiry> enquiry, Optional<Long> contactId) {

    /**
     * Returns a report that fits the book: the summary is cut to 4,000 characters, the duration to whole seconds.
     *
     * @throws IllegalArgumentException if the call id is blank or has more than 200 characters
     */
    public CallReport {
        callId = Text.callId(callId);
        summary = Text.line(summary, 4000);
        duration = Duration.ofSeconds(Math.max(0, duration.toSeconds()));
    }

    /** Returns the report for a log: what was said is left out. */
    @Override
    public String toString() {
        return "CallReport[callId=" + callId + ", duration=" + duration + "]";
    }
}
