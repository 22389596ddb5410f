package dev.callhook.signature;

import dev.callhook.http.WebhookHeaders;
import dev.callhook.http.WebhookRequest;
import dev.callhook.signature.SignatureVerificationException.Reason;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks the platform's HMAC-SHA256 signature with every secret that is in use, then the age of the delivery.
 *
 * <p>Several secrets may be live at once: during a rotation, or where account, assistants and tools have their own.
 * Comparison takes the same time whatever differs, and all secrets are tried whichever matches. Where none does, what people
 * most often get wrong is tried too, once a second at the most, so that the exception says it. Safe for use by several threads.
 */
public final class HmacSignatureVerifier implements SignatureVerifier {

    private static final String PREFIX = "sha256=";
    private static final int MAC_BYTES = 32;
    private static final int MOST_TIMESTAMP_DIGITS = 12;
    private static final int MILLIS_DIGITS = 13;

    private final Map<String, HmacSha256> secrets;
    private final SignatureDiagnosis diagnosis;
    private final long toleranceSeconds;
    private final Clock clock;

    private HmacSignatureVerifier(
            Map<String, HmacSha256> secrets, SignatureDiagnosis diagnosis, Duration tolerance, Clock clock) {
        this.secrets = secrets;
        this.diagnosis = diagnosis;
        this.toleranceSeconds = tolerance.toSeconds();
        this.clock = clock;
    }

    /**
     * Returns the verifier.
     *
     * @param secrets the secrets by an id of your choice, tried in this order; at least one, none blank
     * @param tolerance how old a delivery may be, and how far its clock may be ahead; the platform's SDK takes 300 s
     * @param clock the source of the present time
     * @return the verifier
     * @throws IllegalArgumentException if there is no secret, or an empty one, or the tolerance is not positive
     */
    public static HmacSignatureVerifier of(Map<String, String> secrets, Duration tolerance, Clock clock) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("there is no webhook secret: give at least one");
        }
        if (tolerance.toSeconds() < 1) {
            throw new IllegalArgumentException("the timestamp tolerance must be at least one second: " + tolerance);
        }
        Map<String, HmacSha256> keyed = new LinkedHashMap<>();
        secrets.forEach(
                (id, secret) -> keyed.put(Objects.requireNonNull(id, "id"), new HmacSha256(Secrets.checked(secret))));
        return new HmacSignatureVerifier(keyed, new SignatureDiagnosis(secrets, keyed, clock), tolerance, clock);
    }

    @Override
    public String verify(WebhookRequest request) throws SignatureVerificationException {
        byte[] signature = signature(request);
        String timestamp = timestamp(request);
        String secretId = signedBy(signature, timestamp, request.body());
        if (secretId == null) {
            throw new SignatureVerificationException(
                    Reason.MISMATCH, diagnosis.likelyCause(signature, timestamp, request.body()));
        }
        checkAge(Long.parseLong(timestamp));
        return secretId;
    }

    private @Nullable String signedBy(byte[] signature, String timestamp, byte[] body) {
        String match = null;
        for (Map.Entry<String, HmacSha256> secret : secrets.entrySet()) {
            boolean same = MessageDigest.isEqual(secret.getValue().sign(timestamp, body), signature);
            match = same && match == null ? secret.getKey() : match;
        }
        return match;
    }

    private void checkAge(long epochSeconds) throws SignatureVerificationException {
        long age = Math.floorDiv(clock.millis(), 1_000L) - epochSeconds; // twelve digits at most: no overflow
        if (age > toleranceSeconds) {
            throw new SignatureVerificationException(Reason.STALE, "signed " + age + " s ago");
        }
        if (-age > toleranceSeconds) {
            throw new SignatureVerificationException(Reason.IN_THE_FUTURE, "signed " + -age + " s in the future");
        }
    }

    private static String timestamp(WebhookRequest request) throws SignatureVerificationException {
        String text = only(request, WebhookHeaders.TIMESTAMP, Reason.MISSING_TIMESTAMP);
        boolean digits = isDigits(text);
        if (!digits || text.isEmpty() || text.length() > MOST_TIMESTAMP_DIGITS) {
            throw new SignatureVerificationException(
                    Reason.MALFORMED_TIMESTAMP,
                    "the timestamp is not Unix seconds in 1 to 12 digits"
                            + (digits && text.length() == MILLIS_DIGITS ? ", but looks like milliseconds" : ""));
        }
        return text;
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static byte[] signature(WebhookRequest request) throws SignatureVerificationException {
        String text = only(request, WebhookHeaders.SIGNATURE, Reason.MISSING_SIGNATURE);
        int start = text.startsWith(PREFIX) ? PREFIX.length() : 0;
        if (text.length() - start == 2 * MAC_BYTES) {
            try {
                return bytes(text, start);
            } catch (IllegalArgumentException e) {
                // told below: not hex
            }
        }
        throw new SignatureVerificationException(
                Reason.MALFORMED_SIGNATURE, "the signature is not 64 hex digits with or without sha256=");
    }

    private static byte[] bytes(String hex, int start) {
        byte[] bytes = new byte[MAC_BYTES];
        for (int i = 0; i < MAC_BYTES; i++) {
            int at = start + 2 * i;
            bytes[i] =
                    (byte) (HexFormat.fromHexDigit(hex.charAt(at)) << 4 | HexFormat.fromHexDigit(hex.charAt(at + 1)));
        }
        return bytes;
    }

    private static String only(WebhookRequest request, String header, Reason missing)
            throws SignatureVerificationException {
        List<String> values = request.headers(header);
        if (values.isEmpty()) {
            throw new SignatureVerificationException(missing, "the header " + header + " is missing");
        }
        if (values.size() > 1) {
            throw new SignatureVerificationException(
                    Reason.DUPLICATE_HEADER, "the header " + header + " is there " + values.size() + " times");
        }
        return values.get(0);
    }
}
