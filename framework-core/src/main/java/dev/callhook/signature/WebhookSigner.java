package dev.callhook.signature;

import dev.callhook.http.WebhookHeaders;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Signs a body as the platform does, for tests and tools. Safe for use by several threads.
 */
public final class WebhookSigner {

    private final HmacSha256 hmac;

    private WebhookSigner(HmacSha256 hmac) {
        this.hmac = hmac;
    }

    /**
     * Returns the signer for a secret.
     *
     * @param secret the webhook secret, not blank
     * @return the signer
     */
    public static WebhookSigner of(String secret) {
        return new WebhookSigner(new HmacSha256(Secrets.checked(secret)));
    }

    /**
     * Returns the value of the signature header.
     *
     * @param epochSeconds the Unix time in seconds that goes into the timestamp header
     * @param body the body as it will be sent
     * @return {@code sha256=} and 64 lower-case hex digits
     */
    public String sign(long epochSeconds, byte[] body) {
        return "sha256=" + HexFormat.of().formatHex(hmac.sign(Long.toString(epochSeconds), body));
    }

    /**
     * Returns the headers that make a body a signed delivery, content type included.
     *
     * @param at the moment of sending
     * @param body the body as it will be sent
     * @return header values by name
     */
    public Map<String, List<String>> headers(Instant at, byte[] body) {
        long epochSeconds = at.getEpochSecond();
        return Map.of(
                "Content-Type",
                List.of("application/json"),
                WebhookHeaders.TIMESTAMP,
                List.of(Long.toString(epochSeconds)),
                WebhookHeaders.SIGNATURE,
                List.of(sign(epochSeconds, body)));
    }
}
