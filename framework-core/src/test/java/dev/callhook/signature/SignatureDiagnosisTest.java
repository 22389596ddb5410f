package dev.callhook.signature;

import static dev.callhook.signature.SignedRequests.NOW;
import static dev.callhook.signature.SignedRequests.SECRET;
import static dev.callhook.signature.SignedRequests.refused;
import static dev.callhook.signature.SignedRequests.verifier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.http.WebhookRequest;
import dev.callhook.signature.SignatureVerificationException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people get wrong most often is said, without anything of the delivery. */
class SignatureDiagnosisTest {

    private static final String UNKNOWN =
            "no secret gives this signature: wrong secret, or the body was changed on its way";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"a":1}             | {"a":1}%n          | a line break was added to the end of the body on its way
            {"a":1}             | {"a":1}%r%n        | a line break was added to the end of the body on its way
            {"a":1}%n           | {"a":1}            | the line break at the end of the body got lost on its way
            {%n"a":1}           | {%r%n"a":1}        | line breaks in the body were changed from LF to CRLF on their way
            {%r%n"a":1%r%n}     | {%n"a":1%n}        | line breaks in the body were changed from CRLF to LF on their way
            {"a":1}             | %b{"a":1}          | a byte order mark was put before the body on its way
            {"a":"b \\" c","d":1} | {%n  "a": "b \\" c",%n  "d": 1%n} | the body was read and written anew as JSON on its way: \
            sign and check the very same bytes
            {"a":1}             | {"a":2}            | no secret gives this signature: wrong secret, or the body was changed \
            on its way
            {"a":1}             | {"a":"1"}%n        | no secret gives this signature: wrong secret, or the body was changed \
            on its way
            {"a":1}             | ~~                 | the body is empty: if the sender's is not, a filter before the \
            servlet has read it
            """)
    void saysWhatHappenedToTheBody(String signed, String received, String cause) {
        String signature = WebhookSigner.of(SECRET).sign(NOW, bytes(signed));

        assertThat(cause(verifier(), signature, bytes(received))).isEqualTo(cause);
    }

    @Test
    void saysThatTheBodyAloneWasSigned() {
        byte[] body = bytes("{}");
        String signature = HexFormat.of().formatHex(new HmacSha256(SECRET).sign(body));

        assertThat(cause(verifier(), signature, body))
                .isEqualTo("the body alone was signed: sign timestamp, dot and body");
    }

    @Test
    void saysThatASecretHasWhiteSpace() {
        byte[] body = bytes("{}");
        HmacSignatureVerifier spaced = verifier(Map.of("main", " " + SECRET + "\n"), Duration.ofMinutes(5));

        assertThat(cause(spaced, WebhookSigner.of(SECRET).sign(NOW, body), body))
                .isEqualTo("the secret \"main\" has white space around it here: without it the signature fits");
        assertThat(cause(verifier(), WebhookSigner.of(SECRET + "\n").sign(NOW, body), body))
                .isEqualTo("the secret \"main\" ends with a line break on the sender's side: take it away there");
    }

    @Test
    void saysThatATimestampLooksLikeMilliseconds() {
        WebhookRequest request = SignedRequests.request(NOW + "000", "0".repeat(64));

        assertThat(refused(verifier(), request))
                .isEqualTo(new SignedRequests.Refusal(
                        Reason.MALFORMED_TIMESTAMP,
                        "the timestamp is not Unix seconds in 1 to 12 digits, but looks like milliseconds"));
    }

    /** Anybody can send a wrong signature: looking for the cause is not to cost more than refusing it. */
    @Test
    void looksForTheCauseOnceASecondAndInBodiesThatAreNotLarge() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.ofEpochSecond(NOW));
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
        HmacSignatureVerifier verifier = HmacSignatureVerifier.of(Map.of("main", SECRET), Duration.ofMinutes(5), clock);
        byte[] body = bytes("{}%n");
        String signature = WebhookSigner.of(SECRET).sign(NOW, bytes("{}"));

        assertThat(cause(verifier, signature, body)).startsWith("a line break was added");
        assertThat(cause(verifier, signature, body)).isEqualTo(UNKNOWN);
        now.set(now.get().plusMillis(1000));
        assertThat(cause(verifier, signature, body)).startsWith("a line break was added");
        now.set(now.get().plusMillis(1000));
        byte[] large = bytes("[" + "1,".repeat(32 << 10) + "1]");
        assertThat(cause(
                        verifier,
                        WebhookSigner.of(SECRET).sign(NOW, large),
                        bytes(new String(large, StandardCharsets.US_ASCII) + "%n")))
                .isEqualTo(UNKNOWN);
    }

    private static byte[] bytes(String text) {
        return text.replace("%n", "\n")
                .replace("%r", "\r")
                .replace("%b", "\uFEFF")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String cause(SignatureVerifier verifier, String signature, byte[] body) {
        WebhookRequest request = WebhookRequest.of(
                Map.of(
                        "X-Webhook-Timestamp", List.of(Long.toString(NOW)),
                        "X-Webhook-Signature", List.of(signature)),
                body);
        return String.valueOf(refused(verifier, request).message());
    }
}
