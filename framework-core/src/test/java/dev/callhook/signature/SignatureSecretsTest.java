package dev.callhook.signature;

import static dev.callhook.signature.SignedRequests.NOW;
import static dev.callhook.signature.SignedRequests.SECRET;
import static dev.callhook.signature.SignedRequests.accepted;
import static dev.callhook.signature.SignedRequests.signedAt;
import static dev.callhook.signature.SignedRequests.verifier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureSecretsTest {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final String EMPTY_SECRET = "the webhook secret is empty: give the webhook_secret that the assistant"
            + " or the account has on the platform, read from the environment";

    @Test
    void tellsWhichSecretMatched() {
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put("account", "another-secret");
        secrets.put("assistant", SECRET);
        secrets.put("tool", "a-third-secret");

        assertThat(accepted(verifier(secrets, FIVE_MINUTES), signedAt(NOW))).isEqualTo("assistant");
    }

    @Test
    void tellsTheFirstOfTwoIdsOfOneSecret() {
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put("old", SECRET);
        secrets.put("new", SECRET);

        assertThat(accepted(verifier(secrets, FIVE_MINUTES), signedAt(NOW))).isEqualTo("old");
    }

    @Test
    void refusesAnEmptySecretInBothDirections() {
        for (String secret : Arrays.asList(null, "", " ", "\t\n")) {
            Map<String, String> secrets = Collections.singletonMap("main", secret);
            assertThatThrownBy(() -> HmacSignatureVerifier.of(secrets, FIVE_MINUTES, Clock.systemUTC()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(EMPTY_SECRET);
            assertThatThrownBy(() -> WebhookSigner.of(secret))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(EMPTY_SECRET);
        }
    }

    @Test
    void refusesToVerifyWithoutAnySecret() {
        assertThatThrownBy(() -> HmacSignatureVerifier.of(Map.of(), FIVE_MINUTES, Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no webhook secret: give at least one");
    }

    @Test
    void refusesAToleranceBelowOneSecond() {
        for (Duration tolerance : new Duration[] {Duration.ZERO, Duration.ofMillis(999), Duration.ofSeconds(-300)}) {
            assertThatThrownBy(() -> HmacSignatureVerifier.of(Map.of("main", SECRET), tolerance, Clock.systemUTC()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the timestamp tolerance must be at least one second: " + tolerance);
        }
    }

    @Test
    void showsNoSecretInAnyText() {
        HmacSignatureVerifier verifier =
                HmacSignatureVerifier.of(Map.of("main", SECRET), FIVE_MINUTES, Clock.systemUTC());

        assertThat(verifier.toString() + WebhookSigner.of(SECRET) + new HmacSha256(SECRET))
                .doesNotContain(SECRET);
    }

    @Test
    void refusesWithoutAStackTraceSinceForgersAreMany() {
        assertThat(new SignatureVerificationException(
                                SignatureVerificationException.Reason.REFUSED, "our own verifier says no")
                        .getStackTrace())
                .isEmpty();
    }
}
