package dev.callhook;

import static dev.callhook.SignedRequests.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Tool;
import dev.callhook.http.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureProblemsTest {

    private static final String EXCLUDE =
            "secret(...), signatureVerifier(...) and unsigned() exclude each other: keep one";

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    @Test
    void refusesToStartWithoutASecret() {
        assertThat(problems(builder()))
                .containsExactly(
                        "there is no webhook secret: give the one of the platform with secret(...), read from the"
                                + " environment; for local use alone there is unsigned()");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\n"})
    void refusesABlankSecret(String secret) {
        assertThat(problems(builder().secret(secret)))
                .containsExactly(
                        "the secret \"default\" is empty: give the webhook_secret that the assistant or the account has"
                                + " on the platform, read from the environment");
    }

    @Test
    void findsEveryMistakeInTheSecretsAtOnce() {
        assertThat(problems(builder().secret("a", "").secret("b", " ").timestampTolerance(Duration.ZERO)))
                .containsExactly(
                        "the secret \"a\" is empty: give the webhook_secret that the assistant or the account has"
                                + " on the platform, read from the environment",
                        "the secret \"b\" is empty: give the webhook_secret that the assistant or the account has"
                                + " on the platform, read from the environment",
                        "the timestamp tolerance must be at least one second: PT0S");
    }

    @Test
    void refusesTwoSecretsOfOneId() {
        assertThat(problems(builder().secret("PRIVATE-one-1234567").secret("PRIVATE-two-1234567")))
                .containsExactly(
                        "there are two secrets with the id \"default\": give each its own id, secret(id, secret)");
    }

    @Test
    void refusesSeveralWaysToCheckSignatures() {
        assertThat(problems(builder().secret("PRIVATE-one-1234567").unsigned())).containsExactly(EXCLUDE);
        assertThat(problems(builder().secret("PRIVATE-one-1234567").signatureVerifier(request -> "own")))
                .containsExactly(EXCLUDE);
        assertThat(problems(builder().signatureVerifier(request -> "own").unsigned()))
                .containsExactly(EXCLUDE);
    }

    @Test
    void refusesAToleranceOfLessThanASecond() {
        assertThat(problems(builder().secret("PRIVATE-one-1234567").timestampTolerance(Duration.ofMillis(999))))
                .containsExactly("the timestamp tolerance must be at least one second: PT0.999S");
    }

    @Test
    void answersUnsignedDeliveriesOnRequestAndWarnsOfIt() {
        byte[] body = "{\"message\":{\"type\":\"assistant-request\"}}".getBytes(StandardCharsets.UTF_8);

        assertThat(builder()
                        .unsigned()
                        .build()
                        .dispatch(WebhookRequest.of(Map.<String, List<String>>of(), body))
                        .status())
                .isEqualTo(200);
        assertThat(log.lines())
                .contains(
                        "WARN SIGNATURES ARE NOT CHECKED (unsigned()): whoever reaches this server can run every tool."
                                + " Never use this where the internet can reach it.");
    }

    @Test
    void warnsOfShortSecretsByTheirId() {
        builder()
                .secret("old", "PRIVATE-short")
                .secret("new", "PRIVATE-long-enough")
                .build();

        assertThat(log.lines())
                .containsExactly(
                        "INFO @Tool(\"book\") is answered by Desk.book()",
                        "WARN the secret \"old\" has less than 16 characters: take a longer one");
    }

    private static WebhookDispatcherBuilder builder() {
        class Desk {
            @Tool("book")
            void book() {}
        }
        return WebhookDispatcher.builder().handlers(new Desk());
    }
}
