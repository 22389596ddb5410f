package dev.callhook.payload;

/** The values of {@code message.type} that are documented; others may come. */
public final class EventType {

    /** The phone rings. */
    public static final String ASSISTANT_REQUEST = "assistant-request";

    /** The assistant needs tools run. */
    public static final String TOOL_CALLS = "tool-calls";

    /** A call was connected or has ended. */
    public static final String STATUS_UPDATE = "status-update";

    /** Summary, transcript and analysis of a call. */
    public static final String END_OF_CALL_REPORT = "end-of-call-report";

    private EventType() {}
}
