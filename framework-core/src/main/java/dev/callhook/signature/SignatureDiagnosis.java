package dev.callhook.signature;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Finds out why a signature fits no secret, for the log: most often it is one of a few things. It tries them on bodies of at most
 * 64 KiB, and once a second at the most, since anybody can send a wrong signature. Safe for use by several threads.
 */
final class SignatureDiagnosis {

    private static final int LONGEST_BODY = 64 << 10;
    private static final long PAUSE_MILLIS = 1_000;
    private static final String UNKNOWN =
            "no secret gives this signature: wrong secret, or the body was changed on its way";
    private static final String EMPTY =
            "the body is empty: if the sender's is not, a filter before the servlet has read it";

    private final Map<String, HmacSha256> secrets;
    private final Map<String, HmacSha256> altered = new LinkedHashMap<>();
    private final Clock clock;
    private final AtomicLong nextMillis = new AtomicLong(Long.MIN_VALUE);

    /**
     * Prepares what is tried.
     *
     * @param texts the secrets by their ids
     * @param secrets the same, keyed
     * @param clock the source of the present time
     */
    SignatureDiagnosis(Map<String, String> texts, Map<String, HmacSha256> secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
        texts.forEach((id, text) -> {
            if (!text.equals(text.strip())) {
                altered.put(
                        "the secret \"" + id + "\" has white space around it here: without it the signature fits",
                        new HmacSha256(text.strip()));
            }
            altered.put(
                    "the secret \"" + id + "\" ends with a line break on the sender's side: take it away there",
                    new HmacSha256(text + "\n"));
        });
    }

    private static Map<String, UnaryOperator<byte[]>> bodies() {
        Map<String, UnaryOperator<byte[]>> bodies = new LinkedHashMap<>();
        bodies.put("a line break was added to the end of the body on its way", BodyChanges::withoutLastLineBreak);
        bodies.put("the line break at the end of the body got lost on its way", BodyChanges::withLineBreak);
        bodies.put("line breaks in the body were changed from LF to CRLF on their way", BodyChanges::withLf);
        bodies.put("line breaks in the body were changed from CRLF to LF on their way", BodyChanges::withCrLf);
        bodies.put("a byte order mark was put before the body on its way", BodyChanges::withoutMark);
        bodies.put(
                "the body was read and written anew as JSON on its way: sign and check the very same bytes",
                BodyChanges::withoutSpaces);
        return bodies;
    }

    /** Returns the likely cause in words, without anything from the delivery. */
    String likelyCause(byte[] signature, String timestamp, byte[] body) {
        if (body.length == 0) {
            return EMPTY;
        }
        if (body.length > LONGEST_BODY || !isDue()) {
            return UNKNOWN;
        }
        for (Map.Entry<String, UnaryOperator<byte[]>> change : bodies().entrySet()) {
            byte[] changed = change.getValue().apply(body);
            if (!Arrays.equals(changed, body) && isSigned(hmac -> fits(hmac, timestamp, changed, signature))) {
                return change.getKey();
            }
        }
        if (isSigned(hmac -> MessageDigest.isEqual(hmac.sign(body), signature))) {
            return "the body alone was signed: sign timestamp, dot and body";
        }
        return altered.entrySet().stream()
                .filter(other -> fits(other.getValue(), timestamp, body, signature))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(UNKNOWN);
    }

    private boolean isSigned(Predicate<HmacSha256> fits) {
        return secrets.values().stream().anyMatch(fits);
    }

    private static boolean fits(HmacSha256 hmac, String timestamp, byte[] body, byte[] signature) {
        return MessageDigest.isEqual(hmac.sign(timestamp, body), signature);
    }

    private boolean isDue() {
        long now = clock.millis();
        long next = nextMillis.get();
        return now >= next && nextMillis.compareAndSet(next, now + PAUSE_MILLIS);
    }
}
