package dev.callhook.signature;

import static dev.callhook.signature.SignedRequests.NOW;
import static dev.callhook.signature.SignedRequests.SECRET;
import static dev.callhook.signature.SignedRequests.accepted;
import static dev.callhook.signature.SignedRequests.refused;
import static dev.callhook.signature.SignedRequests.signedAt;
import static dev.callhook.signature.SignedRequests.verifier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.signature.SignatureVerificationException.Reason;
import dev.callhook.signature.SignedRequests.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureAgeTest {

    @Test
    void acceptsUpToFiveMinutesBothWays() {
        for (long age : new long[] {-300, -299, -1, 0, 1, 299, 300}) {
            assertThat(accepted(verifier(), signedAt(NOW - age))).isEqualTo("main");
        }
    }

    @Test
    void refusesWhatIsOneSecondOlder() {
        assertThat(refused(verifier(), signedAt(NOW - 301))).isEqualTo(new Refusal(Reason.STALE, "signed 301 s ago"));
    }

    @Test
    void refusesWhatIsOneSecondFurtherAhead() {
        assertThat(refused(verifier(), signedAt(NOW + 301)))
                .isEqualTo(new Refusal(Reason.IN_THE_FUTURE, "signed 301 s in the future"));
    }

    @Test
    void refusesTheExtremesOfATimestamp() {
        assertThat(refused(verifier(), signedAt(0))).isEqualTo(new Refusal(Reason.STALE, "signed " + NOW + " s ago"));
        assertThat(refused(verifier(), signedAt(999_999_999_999L)))
                .isEqualTo(
                        new Refusal(Reason.IN_THE_FUTURE, "signed " + (999_999_999_999L - NOW) + " s in the future"));
    }

    @Test
    void takesOtherTolerances() {
        HmacSignatureVerifier strict = verifier(Map.of("main", SECRET), Duration.ofSeconds(1));
        assertThat(accepted(strict, signedAt(NOW - 1))).isEqualTo("main");
        assertThat(refused(strict, signedAt(NOW - 2)).reason()).isEqualTo(Reason.STALE);
        assertThat(refused(strict, signedAt(NOW + 2)).reason()).isEqualTo(Reason.IN_THE_FUTURE);

        HmacSignatureVerifier lax = verifier(Map.of("main", SECRET), Duration.ofSeconds(Long.MAX_VALUE));
        assertThat(accepted(lax, signedAt(0))).isEqualTo("main");
        assertThat(accepted(lax, signedAt(999_999_999_999L))).isEqualTo("main");
    }

    @Test
    void comparesWholeSecondsAsTheHeaderHasNoFractions() {
        Clock late = Clock.fixed(Instant.ofEpochSecond(NOW + 300, 999_999_999), ZoneOffset.UTC);
        HmacSignatureVerifier verifier =
                HmacSignatureVerifier.of(Map.of("main", SECRET), Duration.ofSeconds(300), late);

        assertThat(accepted(verifier, signedAt(NOW))).isEqualTo("main");
    }
}
