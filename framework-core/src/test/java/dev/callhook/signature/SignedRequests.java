package dev.callhook.signature;

import dev.callhook.http.WebhookRequest;
import dev.callhook.signature.SignatureVerificationException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Requests of one moment, and what a verifier says to them. */
final class SignedRequests {

    static final long NOW = 1_777_883_406L;
    static final String SECRET = "tulip-secret-2026";
    static final byte[] BODY = "{\"message\":{\"type\":\"status-update\"}}".getBytes(StandardCharsets.UTF_8);
    static final String SIGNATURE = WebhookSigner.of(SECRET).sign(NOW, BODY);

    private SignedRequests() {}

    static HmacSignatureVerifier verifier() {
        return verifier(Map.of("main", SECRET), Duration.ofSeconds(300));
    }

    static HmacSignatureVerifier verifier(Map<String, String> secrets, Duration tolerance) {
        Clock clock = Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC);
        return HmacSignatureVerifier.of(secrets, tolerance, clock);
    }

    static WebhookRequest request(String timestamp, String signature) {
        return request(Map.of("x-webhook-timestamp", List.of(timestamp), "x-webhook-signature", List.of(signature)));
    }

    static WebhookRequest request(Map<String, List<String>> headers) {
        return WebhookRequest.of(headers, BODY);
    }

    /** A request whose signature is right for this time. */
    static WebhookRequest signedAt(long epochSeconds) {
        return request(Long.toString(epochSeconds), WebhookSigner.of(SECRET).sign(epochSeconds, BODY));
    }

    static String accepted(SignatureVerifier verifier, WebhookRequest request) {
        try {
            return verifier.verify(request);
        } catch (SignatureVerificationException e) {
            throw new AssertionError("refused: " + e.reason() + ", " + e.getMessage(), e);
        }
    }

    static Refusal refused(SignatureVerifier verifier, WebhookRequest request) {
        try {
            throw new AssertionError("accepted with " + verifier.verify(request));
        } catch (SignatureVerificationException e) {
            return new Refusal(e.reason(), e.getMessage());
        }
    }

    record Refusal(Reason reason, String message) {}
}
