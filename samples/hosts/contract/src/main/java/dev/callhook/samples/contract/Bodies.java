package dev.callhook.samples.contract;

import java.util.UUID;

/** The bodies that the platform sends. */
final class Bodies {

    private Bodies() {}

    static String newCallId() {
        return "call-" + UUID.randomUUID();
    }

    static String assistantRequest(String callId) {
        return event("assistant-request", callId, "ringing", "");
    }

    static String statusUpdate(String callId, String status) {
        return event("status-update", callId, status, "");
    }

    static String report(String callId, String summary) {
        return event(
                "end-of-call-report",
                callId,
                "ended",
                ",\"duration_seconds\":73,\"summary\":\"" + summary + "\",\"messages\":[{\"role\":\"user\",\"content\":"
                        + "\"Hi\"}]");
    }

    static String toolCalls(String... calls) {
        return event("tool-calls", newCallId(), "in-progress", ",\"tool_call_list\":[" + String.join(",", calls) + "]");
    }

    static String bookTable(String id, int guests, String wish) {
        return call(id, "book_table", "\"day\":\"2026-05-04\",\"guests\":" + guests + ",\"wish\":\"" + wish + "\"");
    }

    static String notes(String id, String callId) {
        return call(id, "notes", "\"call_id\":\"" + callId + "\"");
    }

    static String booked(String id, int guests, String wish) {
        return "{\"tool_call_id\":\"" + id + "\",\"result\":{\"day\":\"2026-05-04\",\"guests\":" + guests
                + ",\"wish\":\"" + wish + "\"}}";
    }

    static String results(String... results) {
        return "{\"results\":[" + String.join(",", results) + "]}";
    }

    /** A status update of exactly so many bytes. */
    static String padded(String callId, int bytes) {
        String body = statusUpdate(callId, "in-progress");
        return " ".repeat(bytes - body.length()) + body;
    }

    private static String call(String id, String name, String arguments) {
        return "{\"id\":\"" + id + "\",\"type\":\"function\",\"function\":{\"name\":\"" + name + "\",\"arguments\":{"
                + arguments + "}}}";
    }

    private static String event(String type, String callId, String status, String more) {
        return "{\"message\":{\"type\":\"" + type + "\",\"timestamp\":\"2026-05-04T08:30:06.000Z\",\"call\":{\"id\":\""
                + callId + "\",\"type\":\"inbound_phone_call\",\"status\":\"" + status + "\"},\"phone_number\":{"
                + "\"number\":\"+442079460112\"},\"customer\":{\"number\":\"+442079460987\"}" + more + "}}";
    }
}
