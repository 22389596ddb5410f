package dev.callhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Tool;
import dev.callhook.http.WebhookHeaders;
import dev.callhook.http.WebhookRequest;
import dev.callhook.http.WebhookResponse;
import dev.callhook.signature.SignatureVerificationException;
import dev.callhook.signature.SignatureVerificationException.Reason;
import dev.callhook.signature.SignatureVerifier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RefusalTest {

    private static final WebhookResponse UNAUTHORIZED = WebhookResponse.of(401, "{\"error\":\"unauthorized\"}");

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1);

    @Test
    void logsEachReasonOnceAMinuteWithTheCountOfTheOthers() {
        WebhookDispatcher dispatcher =
                builder().secret(SignedRequests.SECRET).nanoTime(nanoTime::get).build();
        log.clear();

        for (int i = 0; i < 5; i++) {
            assertThat(dispatcher.dispatch(forged())).isEqualTo(UNAUTHORIZED);
        }
        assertThat(dispatcher.dispatch(request(Map.of()))).isEqualTo(UNAUTHORIZED);
        nanoTime.addAndGet(Duration.ofSeconds(59).toNanos());
        dispatcher.dispatch(forged());
        nanoTime.addAndGet(Duration.ofSeconds(1).toNanos());
        dispatcher.dispatch(forged());
        nanoTime.addAndGet(Duration.ofSeconds(60).toNanos());
        dispatcher.dispatch(forged());

        String mismatch =
                "WARN delivery refused with 401, MISMATCH: no secret gives this signature: wrong secret, or the"
                        + " body was changed on its way";
        assertThat(log.lines())
                .containsExactly(
                        mismatch,
                        "WARN delivery refused with 401, MISSING_SIGNATURE: the header X-Webhook-Signature is missing",
                        mismatch + " (and 5 more for this reason since the last line)",
                        mismatch);
    }

    @Test
    void cleansWhatAnApplicationsOwnVerifierSays() {
        WebhookDispatcher dispatcher = builder()
                .signatureVerifier(request -> {
                    throw new SignatureVerificationException(Reason.REFUSED, "no\nERROR forged +442079460987");
                })
                .build();
        log.clear();

        assertThat(dispatcher.dispatch(forged())).isEqualTo(UNAUTHORIZED);
        assertThat(log.lines()).containsExactly("WARN delivery refused with 401, REFUSED: noERROR forged ***");
    }

    @Test
    void refusesIfTheVerifierItselfFails() {
        for (Throwable failure : List.of(new IllegalStateException("vault"), new NoClassDefFoundError("a/Vault"))) {
            SignatureVerifier broken = request -> {
                throw RefusalTest.<RuntimeException>sneaky(failure);
            };
            WebhookDispatcher dispatcher = builder().signatureVerifier(broken).build();

            assertThat(dispatcher.dispatch(forged())).isEqualTo(UNAUTHORIZED);
        }
        assertThat(log.lines().stream().filter(line -> line.equals("ERROR the signature verifier itself failed")))
                .hasSize(2);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneaky(Throwable failure) throws T {
        throw (T) failure;
    }

    private static WebhookDispatcherBuilder builder() {
        class Desk {
            @Tool("never")
            void never() {
                throw new AssertionError("must not run");
            }
        }
        return WebhookDispatcher.builder().handlers(new Desk());
    }

    private static WebhookRequest forged() {
        return request(Map.of(
                WebhookHeaders.SIGNATURE,
                List.of("sha256=" + "ab".repeat(32)),
                WebhookHeaders.TIMESTAMP,
                List.of(Long.toString(Instant.now().getEpochSecond()))));
    }

    private static WebhookRequest request(Map<String, List<String>> headers) {
        return WebhookRequest.of(headers, "{\"message\":{}}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
