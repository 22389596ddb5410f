package dev.callhook.payload;

/** The values of {@code call.status} that are documented for webhooks and for the platform's REST API; others may come. */
public final class CallStatus {

    /** The phone rings; comes with an assistant-request. */
    public static final String RINGING = "ringing";

    /** The call is connected and the conversation goes on. */
    public static final String IN_PROGRESS = "in-progress";

    /** The call ended normally, whoever ended it. */
    public static final String ENDED = "ended";

    /** The call was ended by an error. */
    public static final String ENDED_WITH_ERROR = "ended-with-error";

    /** Known from the REST API. */
    public static final String CONNECTING = "connecting";

    /** Known from the REST API. */
    public static final String TRANSFERRED = "transferred";

    /** Known from the REST API. */
    public static final String FAILED = "failed";

    /** Known from the REST API. */
    public static final String REJECTED = "rejected";

    /** Known from the REST API. */
    public static final String INSUFFICIENT_CREDITS = "insufficient-credits";

    private CallStatus() {}
}
