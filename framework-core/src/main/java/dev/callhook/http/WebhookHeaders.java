package dev.callhook.http;

/** The names of the headers that the platform sends. */
public final class WebhookHeaders {

    /** {@code sha256=} and 64 hex digits, or the digits alone. */
    public static final String SIGNATURE = "X-Webhook-Signature";

    /** Unix time in seconds as decimal text; part of what is signed. */
    public static final String TIMESTAMP = "X-Webhook-Timestamp";

    /** The event's name. It is not signed, so nothing is decided by it. */
    public static final String EVENT = "X-Webhook-Event";

    private WebhookHeaders() {}
}
