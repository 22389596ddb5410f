package dev.callhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.http.WebhookRequest;
import dev.callhook.http.WebhookResponse;
import dev.callhook.signature.SignatureVerificationException;
import dev.callhook.signature.SignatureVerificationException.Reason;
import dev.callhook.signature.SignatureVerifier;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An application's own verifier is trusted only when it says who signed. */
class OwnVerifierTest {

    private static final WebhookResponse UNAUTHORIZED = WebhookResponse.of(401, "{\"error\":\"unauthorized\"}");

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private int runs;

    @Test
    void runsNothingWhereTheVerifierRefuses() {
        assertThat(answer(request -> {
                    throw new SignatureVerificationException(Reason.REFUSED, "not one of ours");
                }))
                .isEqualTo(UNAUTHORIZED);
        assertThat(log.lines()).contains("WARN delivery refused with 401, REFUSED: not one of ours");
    }

    @Test
    void runsNothingWhereTheVerifierDoesNotDecide() {
        assertThat(answer(request -> null)).isEqualTo(UNAUTHORIZED);
        assertThat(answer(request -> {
                    throw new SignatureVerificationException(null, "no reason");
                }))
                .isEqualTo(UNAUTHORIZED);
        assertThat(runs).isZero();
    }

    @Test
    void runsTheHandlerWhereTheVerifierSaysWhoSigned() {
        assertThat(answer(request -> "own").status()).isEqualTo(200);
        assertThat(runs).isEqualTo(1);
    }

    private WebhookResponse answer(SignatureVerifier verifier) {
        Object desk = new Object() {
            @OnStatusUpdate
            void run() {
                runs++;
            }
        };
        return WebhookDispatcher.builder()
                .handlers(desk)
                .signatureVerifier(verifier)
                .build()
                .dispatch(WebhookRequest.of(
                        Map.of(), "{\"message\":{\"type\":\"status-update\"}}".getBytes(StandardCharsets.UTF_8)));
    }
}
