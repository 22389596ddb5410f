package dev.callhook.internal.execution;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The keys that log lines of handlers carry in the mapped diagnostic context; they are fit for a log.
 *
 * @param event the event's type
 * @param tool the tool; null for other events
 * @param toolCallId the id of the tool call; null for other events
 * @param callId the id of the phone call; null if it is unknown
 */
public record CallKeys(
        String event,
        @Nullable String tool,
        @Nullable String toolCallId,
        @Nullable String callId) {

    /** Puts them around the work of the present thread. */
    void put() {
        put("event", event);
        put("tool", tool);
        put("toolCallId", toolCallId);
        put("callId", callId);
    }

    private static void put(String key, @Nullable String value) {
        if (value != null) {
            MDC.put(key, value);
        }
    }
}
