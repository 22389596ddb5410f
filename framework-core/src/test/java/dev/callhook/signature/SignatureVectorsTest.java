package dev.callhook.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.callhook.http.WebhookRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignatureVectorsTest {

    @Test
    void findsAllVectors() throws IOException {
        assertThat(vectors()).hasSize(7);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void signsAsThePlatformDoes(Vector vector) {
        WebhookSigner signer = WebhookSigner.of(vector.secret);

        assertThat(signer.sign(vector.epochSeconds, vector.body)).isEqualTo("sha256=" + vector.hex);
        assertThat(signer.headers(vector.at(), vector.body))
                .isEqualTo(Map.of(
                        "Content-Type", List.of("application/json"),
                        "X-Webhook-Timestamp", List.of(Long.toString(vector.epochSeconds)),
                        "X-Webhook-Signature", List.of("sha256=" + vector.hex)));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void acceptsTheSignatureWithAndWithoutPrefixAndInEitherCase(Vector vector) throws Exception {
        String upperCase = vector.hex.toUpperCase(Locale.ROOT);
        for (String signature : List.of(vector.hex, "sha256=" + vector.hex, upperCase, "sha256=" + upperCase)) {
            assertThat(vector.verifier().verify(vector.request(signature))).isEqualTo("main");
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void refusesTheSignatureOfAnyOtherVector(Vector vector) throws IOException {
        for (Vector other : vectors().filter(v -> !v.hex.equals(vector.hex)).toList()) {
            assertThat(refusal(vector, vector.request(other.hex)))
                    .isEqualTo(SignatureVerificationException.Reason.MISMATCH);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void refusesASignatureWithAnyDigitChanged(Vector vector) {
        for (int i = 0; i < vector.hex.length(); i++) {
            char changed = vector.hex.charAt(i) == '0' ? '1' : '0';
            String signature = vector.hex.substring(0, i) + changed + vector.hex.substring(i + 1);
            assertThat(refusal(vector, vector.request(signature)))
                    .isEqualTo(SignatureVerificationException.Reason.MISMATCH);
        }
    }

    private static SignatureVerificationException.Reason refusal(Vector vector, WebhookRequest request) {
        try {
            throw new AssertionError("accepted by " + vector.verifier().verify(request));
        } catch (SignatureVerificationException e) {
            return e.reason();
        }
    }

    static Stream<Vector> vectors() throws IOException {
        try (InputStream in = SignatureVectorsTest.class.getResourceAsStream("/signature-vectors.json")) {
            JsonNode vectors = new ObjectMapper().readTree(in);
            return StreamSupport.stream(vectors.spliterator(), false).map(Vector::of);
        }
    }

    private record Vector(String name, String secret, long epochSeconds, byte[] body, String hex) {

        static Vector of(JsonNode node) {
            byte[] body = Base64.getDecoder().decode(node.get("body_base64").textValue());
            assertThat(body).hasSize(node.get("body_bytes").intValue());
            return new Vector(
                    node.get("name").textValue(),
                    node.get("secret").textValue(),
                    Long.parseLong(node.get("timestamp").textValue()),
                    body,
                    node.get("hex").textValue());
        }

        Instant at() {
            return Instant.ofEpochSecond(epochSeconds);
        }

        HmacSignatureVerifier verifier() {
            Clock clock = Clock.fixed(at(), ZoneOffset.UTC);
            return HmacSignatureVerifier.of(Map.of("main", secret), Duration.ofSeconds(300), clock);
        }

        WebhookRequest request(String signature) {
            return WebhookRequest.of(
                    Map.of(
                            "X-Webhook-Timestamp", List.of(Long.toString(epochSeconds)),
                            "X-Webhook-Signature", List.of(signature)),
                    body);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
