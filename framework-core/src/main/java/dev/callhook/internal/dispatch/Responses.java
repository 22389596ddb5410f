package dev.callhook.internal.dispatch;

import dev.callhook.http.WebhookResponse;
import java.nio.charset.StandardCharsets;

/** Answers that are the same for every delivery. */
final class Responses {

    static final WebhookResponse OK = WebhookResponse.of(200, "{}");
    static final WebhookResponse UNAUTHORIZED = WebhookResponse.of(401, "{\"error\":\"unauthorized\"}");
    static final WebhookResponse FAILED = WebhookResponse.of(500, "{\"error\":\"internal error\"}");
    static final WebhookResponse LATE =
            retryLater("{\"error\":\"the event is still being handled, deliver it again later\"}");
    static final WebhookResponse BUSY = retryLater("{\"error\":\"too busy, deliver it again later\"}");
    static final WebhookResponse CLOSING = retryLater("{\"error\":\"shutting down, deliver it again later\"}");

    private static final String RETRY_AFTER_SECONDS = "5";

    private Responses() {}

    private static WebhookResponse retryLater(String json) {
        return retryLater(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Asks the sender to deliver again. */
    static WebhookResponse retryLater(byte[] body) {
        return new WebhookResponse(503, body).withHeader("Retry-After", RETRY_AFTER_SECONDS);
    }
}
