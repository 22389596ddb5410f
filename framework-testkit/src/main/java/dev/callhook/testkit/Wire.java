package dev.callhook.testkit;

import dev.callhook.http.WebhookHeaders;
import java.util.List;
import java.util.Map;

/**
 * How deliveries reach the application.
 *
 * @param transport the way on which they go
 * @param headers makes their headers
 */
record Wire(Transport transport, SignedHeaders headers) {

    Wire headers(SignedHeaders other) {
        return new Wire(transport, other);
    }

    WebhookAnswer deliver(SamplePayload payload) {
        byte[] body = payload.body();
        return transport.timed(headers.of(body, event(payload)), body);
    }

    WebhookAnswer deliverRaw(byte[] body) {
        return transport.timed(headers.of(body, Map.of()), body);
    }

    /** Sends a payload, and goes away without an answer. */
    void leave(SamplePayload payload) {
        byte[] body = payload.body();
        transport.leave(headers.of(body, event(payload)), body);
    }

    Wire faulty(DeliveryFault fault) {
        return switch (fault) {
            case WRONG_SECRET -> headers(headers.secret("a wrong guess"));
            case STALE_TIMESTAMP -> headers(headers.stale());
            case TRUNCATED_BODY -> new Wire(transport.lossy(), headers);
            case SLOW_BODY -> new Wire(transport.slow(), headers);
            case CLIENT_GONE -> this;
        };
    }

    private static Map<String, List<String>> event(SamplePayload payload) {
        return Map.of(WebhookHeaders.EVENT, payload.type().isEmpty() ? List.of() : List.of(payload.type()));
    }
}
