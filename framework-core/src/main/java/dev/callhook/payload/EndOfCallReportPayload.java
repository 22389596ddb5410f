package dev.callhook.payload;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code end-of-call-report}: what was said in a call and what came of it, sent once summary and analysis are done.
 *
 * @param envelope what all events share
 * @param duration {@code duration_seconds}, fractions included
 * @param summary {@code summary}, in the call's language
 * @param transcript {@code messages}, what was said; empty if the platform sent none
 * @param analysis {@code analysis}, in the shape of the application's own schema
 * @param recordingUrl {@code recording_url}, only where recording is on
 * @param endReason {@code end_reason}, see {@link EndReason}
 * @param startedAt {@code started_at}
 * @param endedAt {@code ended_at}
 */
public record EndOfCallReportPayload(
        Envelope envelope,
        @Nullable Duration duration,
        @Nullable String summary,
        Transcript transcript,
        @Nullable RawJson analysis,
        @Nullable String recordingUrl,
        @Nullable String endReason,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt)
        implements WebhookPayload {

    /**
     * Returns what was said, in its order. It is read when somebody asks for it first, if it has not been read with the body.
     *
     * @return the messages; empty if the platform sent none
     */
    public List<CallMessage> messages() {
        return transcript.messages();
    }

    /** {@return the report without anything that was said} */
    @Override
    public String toString() {
        return "EndOfCallReportPayload[envelope=" + envelope + ", duration=" + duration + ", messages="
                + messages().size() + ", endReason=" + endReason + ", startedAt=" + startedAt + ", endedAt=" + endedAt
                + "]";
    }
}
