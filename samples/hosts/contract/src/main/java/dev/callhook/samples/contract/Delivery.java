package dev.callhook.samples.contract;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One request to a host, as the platform would send it or spoilt on purpose. Each method returns a new value.
 *
 * @param method the HTTP method
 * @param headers the headers in their order
 * @param body the body; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // it is never compared
public record Delivery(String method, List<Header> headers, byte[] body) {

    static final String TIMESTAMP = "X-Webhook-Timestamp";
    static final String SIGNATURE = "X-Webhook-Signature";
    static final String CONTENT_TYPE = "Content-Type";

    /** One header. */
    record Header(String name, String value) {}

    static Delivery unsigned(String body) {
        return new Delivery(
                "POST", List.of(new Header(CONTENT_TYPE, "application/json")), body.getBytes(StandardCharsets.UTF_8));
    }

    static Delivery signed(String secret, String body) {
        return unsigned(body).signedAt(Instant.now(), secret);
    }

    Delivery signedAt(Instant instant, String secret) {
        String timestamp = Long.toString(instant.getEpochSecond());
        return with(TIMESTAMP, timestamp).with(SIGNATURE, "sha256=" + hmac(secret, timestamp));
    }

    Delivery method(String changed) {
        return new Delivery(changed, headers, body);
    }

    /** Sets a header, in place of all that have its name. */
    Delivery with(String name, String value) {
        return without(name).and(name, value);
    }

    /** Adds a header, beside those that have its name. */
    Delivery and(String name, String value) {
        List<Header> changed = new ArrayList<>(headers);
        changed.add(new Header(name, value));
        return new Delivery(method, List.copyOf(changed), body);
    }

    Delivery without(String name) {
        return new Delivery(
                method,
                headers.stream()
                        .filter(header -> !header.name().equalsIgnoreCase(name))
                        .toList(),
                body);
    }

    String value(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private String hmac(String secret, String timestamp) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
