package dev.callhook.payload;

/** The values of {@code call.type} that are documented; others may come. */
public final class CallType {

    /** Somebody called the business. */
    public static final String INBOUND_PHONE_CALL = "inbound_phone_call";

    /** The business called somebody. */
    public static final String OUTBOUND_PHONE_CALL = "outbound_phone_call";

    /** A call from a web page, without phone numbers. */
    public static final String WEB_CALL = "web_call";

    private CallType() {}
}
