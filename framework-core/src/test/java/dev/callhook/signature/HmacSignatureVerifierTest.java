package dev.callhook.signature;

import static dev.callhook.signature.SignedRequests.BODY;
import static dev.callhook.signature.SignedRequests.NOW;
import static dev.callhook.signature.SignedRequests.SECRET;
import static dev.callhook.signature.SignedRequests.SIGNATURE;
import static dev.callhook.signature.SignedRequests.accepted;
import static dev.callhook.signature.SignedRequests.refused;
import static dev.callhook.signature.SignedRequests.request;
import static dev.callhook.signature.SignedRequests.verifier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.http.WebhookRequest;
import dev.callhook.signature.SignatureVerificationException.Reason;
import dev.callhook.signature.SignedRequests.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HmacSignatureVerifierTest {

    private static final String TIMESTAMP = Long.toString(NOW);
    private static final String HEX = SIGNATURE.substring("sha256=".length());
    private static final List<String> NO_SIGNATURES = List.of(
            "",
            " ",
            "sha256=",
            HEX.substring(1),
            HEX + "0",
            HEX + "00",
            "sha256=" + HEX.substring(2),
            "sha256=sha256=" + HEX,
            "SHA256=" + HEX,
            "sha256:" + HEX,
            "sha1=" + HEX.substring(0, 40),
            " " + HEX,
            HEX + " ",
            "g" + HEX.substring(1),
            "\u0661" + HEX.substring(1),
            "\uff11" + HEX.substring(1),
            "\ud83d\udd11" + HEX.substring(2),
            "0x" + HEX.substring(2),
            HEX + "," + HEX,
            "\u0000".repeat(64));

    @Test
    void refusesAMissingSignature() {
        assertThat(refused(verifier(), request(Map.of("X-Webhook-Timestamp", List.of(TIMESTAMP)))))
                .isEqualTo(new Refusal(Reason.MISSING_SIGNATURE, "the header X-Webhook-Signature is missing"));
        assertThat(refused(verifier(), request(Map.of())).reason()).isEqualTo(Reason.MISSING_SIGNATURE);
        assertThat(refused(verifier(), request(Map.of("X-Webhook-Signature", List.of())))
                        .reason())
                .isEqualTo(Reason.MISSING_SIGNATURE);
    }

    @Test
    void refusesAMissingTimestamp() {
        assertThat(refused(verifier(), request(Map.of("X-Webhook-Signature", List.of(SIGNATURE)))))
                .isEqualTo(new Refusal(Reason.MISSING_TIMESTAMP, "the header X-Webhook-Timestamp is missing"));
    }

    @Test
    void refusesASignatureThatIsThereTwiceEvenIfBothAreRight() {
        WebhookRequest request = request(Map.of(
                "X-Webhook-Timestamp", List.of(TIMESTAMP), "X-Webhook-Signature", List.of(SIGNATURE, SIGNATURE)));

        assertThat(refused(verifier(), request))
                .isEqualTo(new Refusal(Reason.DUPLICATE_HEADER, "the header X-Webhook-Signature is there 2 times"));
    }

    @Test
    void refusesATimestampThatIsThereAgainInAnotherCase() {
        WebhookRequest request = request(Map.of(
                "X-Webhook-Timestamp", List.of(TIMESTAMP),
                "x-webhook-timestamp", List.of(TIMESTAMP),
                "X-WEBHOOK-TIMESTAMP", List.of(TIMESTAMP),
                "X-Webhook-Signature", List.of(SIGNATURE)));

        assertThat(refused(verifier(), request))
                .isEqualTo(new Refusal(Reason.DUPLICATE_HEADER, "the header X-Webhook-Timestamp is there 3 times"));
    }

    @Test
    void refusesEverythingThatIsNoSignature() {
        for (String garbage : NO_SIGNATURES) {
            assertThat(refused(verifier(), request(TIMESTAMP, garbage)))
                    .as(garbage)
                    .isEqualTo(new Refusal(
                            Reason.MALFORMED_SIGNATURE, "the signature is not 64 hex digits with or without sha256="));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1777883406",
                "+1777883406",
                " 1777883406",
                "1777883406 ",
                "1777883406.0",
                "1777883406000",
                "1234567890123",
                "99999999999999999999999",
                "0x69f85a4e",
                "now",
                "2026-05-04T08:30:06Z",
                "1_777_883_406",
                "١٧٧٧٨٨٣٤٠٦",
                "１７７７８８３４０６",
                "1777883406\n",
                "1e9",
                "null"
            })
    void refusesEverythingThatIsNoTimestampHoweverWellItIsSigned(String timestamp) {
        byte[] mac = new HmacSha256(SECRET).sign(timestamp, BODY);
        String signature = HexFormat.of().formatHex(mac);

        Refusal refusal = refused(verifier(), request(timestamp, signature));

        assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED_TIMESTAMP);
        assertThat(refusal.message()).startsWith("the timestamp is not Unix seconds in 1 to 12 digits");
    }

    @Test
    void checksTheTimestampsTextAndNotItsValue() {
        String padded = "0" + TIMESTAMP;
        String signature = HexFormat.of().formatHex(new HmacSha256(SECRET).sign(padded, BODY));

        assertThat(accepted(verifier(), request(padded, signature))).isEqualTo("main");
        assertThat(refused(verifier(), request(padded, SIGNATURE)).reason()).isEqualTo(Reason.MISMATCH);
    }

    @Test
    void refusesABodyThatWasChangedOnItsWay() {
        byte[] other = new String(BODY, StandardCharsets.UTF_8)
                .replace("status", "Status")
                .getBytes(StandardCharsets.UTF_8);
        WebhookRequest changed = WebhookRequest.of(
                Map.of("X-Webhook-Timestamp", List.of(TIMESTAMP), "X-Webhook-Signature", List.of(SIGNATURE)), other);

        assertThat(refused(verifier(), changed))
                .isEqualTo(new Refusal(
                        Reason.MISMATCH,
                        "no secret gives this signature: wrong secret, or the body was changed on its way"));
    }

    @Test
    void saysNothingOfTheAgeOfADeliveryThatIsNotSigned() {
        assertThat(refused(verifier(), request("1", SIGNATURE)).reason()).isEqualTo(Reason.MISMATCH);
    }

    @Test
    void neverThrowsAnythingElseWhateverTheHeadersAre() {
        Random random = new Random(20260504);
        for (int i = 0; i < 20_000; i++) {
            WebhookRequest request = request(Map.of(
                    "x-webhook-timestamp",
                    values(random, TIMESTAMP),
                    "x-webhook-signature",
                    values(random, SIGNATURE)));
            assertThat(refused(verifier(), request).message()).isNotBlank();
        }
    }

    /** The right value with one character replaced, or anything. */
    private static List<String> values(Random random, String right) {
        if (random.nextInt(10) == 0) {
            return random.nextBoolean() ? List.of() : List.of(right, right);
        }
        StringBuilder value = new StringBuilder(random.nextBoolean() ? right : "");
        if (value.isEmpty()) {
            random.ints(random.nextInt(80), 0, 0x500).forEach(c -> value.append((char) c));
        } else {
            value.setCharAt(random.nextInt(value.length()), (char) (0x3a + random.nextInt(0xffff - 0x3a)));
        }
        return List.of(value.toString());
    }
}
