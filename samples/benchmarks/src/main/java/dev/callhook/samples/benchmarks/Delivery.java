package dev.callhook.samples.benchmarks;

import dev.callhook.http.WebhookHeaders;
import dev.callhook.http.WebhookRequest;
import java.util.List;
import java.util.Map;

/**
 * A signed delivery, as code of any kind gets it from its container.
 *
 * @param signature the header
 * @param timestamp the header
 * @param body the bytes
 * @param request the same for the framework
 * @param first whether it is the first of those that take turns
 */
record Delivery(String signature, String timestamp, byte[] body, WebhookRequest request, boolean first) {

    static Delivery of(String signature, String timestamp, byte[] body) {
        Map<String, List<String>> headers = Map.of(
                "Content-Type",
                List.of("application/json"),
                WebhookHeaders.SIGNATURE,
                List.of(signature),
                WebhookHeaders.TIMESTAMP,
                List.of(timestamp));
        return new Delivery(signature, timestamp, body, WebhookRequest.of(headers, body), false);
    }

    /** Returns the same as the first of those that take turns. */
    Delivery asFirst() {
        return new Delivery(signature, timestamp, body, request, true);
    }

    /** Returns the same with a signature that is wrong. */
    Delivery forged() {
        char last = signature.charAt(signature.length() - 1);
        return of(signature.substring(0, signature.length() - 1) + (last == '0' ? '1' : '0'), timestamp, body);
    }
}
