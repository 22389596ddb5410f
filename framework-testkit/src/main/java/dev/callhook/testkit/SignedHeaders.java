package dev.callhook.testkit;

import dev.callhook.signature.WebhookSigner;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the headers of deliveries.
 *
 * @param signer signs them
 * @param clock says when
 * @param changed the headers that a test wants to be different, by name; without values where it wants none
 */
record SignedHeaders(WebhookSigner signer, Clock clock, Map<String, List<String>> changed) {

    private static final Duration STALE = Duration.ofMinutes(-6);

    static SignedHeaders with(String secret) {
        return new SignedHeaders(WebhookSigner.of(secret), Clock.systemUTC(), Map.of());
    }

    SignedHeaders secret(String other) {
        return new SignedHeaders(WebhookSigner.of(other), clock, changed);
    }

    SignedHeaders clock(Clock other) {
        return new SignedHeaders(signer, other, changed);
    }

    /** Returns those of somebody whose deliveries are held up for longer than a server takes them. */
    SignedHeaders stale() {
        return clock(Clock.offset(clock, STALE));
    }

    SignedHeaders header(String name, List<String> values) {
        Map<String, List<String>> more = new LinkedHashMap<>(changed);
        more.put(name, values);
        return new SignedHeaders(signer, clock, more);
    }

    /** Returns the headers of a body, with its own beside those that all have. */
    Map<String, List<String>> of(byte[] body, Map<String, List<String>> own) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(signer.headers(clock.instant(), body));
        headers.put("User-Agent", List.of("HMS-Sovereign/1.0"));
        headers.putAll(own);
        headers.putAll(changed);
        headers.values().removeIf(List::isEmpty);
        return headers;
    }
}
