package dev.callhook.internal.dispatch;

import dev.callhook.http.WebhookRequest;
import dev.callhook.internal.text.LoggedFailure;
import dev.callhook.signature.SignatureVerificationException;
import dev.callhook.signature.SignatureVerificationException.Reason;
import dev.callhook.signature.SignatureVerifier;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the verifier, whatever it does, and logs why a delivery is refused. */
final class Verification {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryPipeline.class);

    private final SignatureVerifier verifier;
    private final RefusalLog refusals;

    Verification(SignatureVerifier verifier, LongSupplier nanoTime) {
        this.verifier = verifier;
        this.refusals = new RefusalLog(nanoTime);
    }

    /** Returns the id of the secret that signed the delivery. */
    String secretId(WebhookRequest request) throws SignatureVerificationException {
        try {
            return verified(request);
        } catch (SignatureVerificationException e) {
            refusals.log(e);
            throw e;
        }
    }

    private String verified(WebhookRequest request) throws SignatureVerificationException {
        try {
            // null would be an application's own verifier that has not decided
            return Objects.requireNonNull(verifier.verify(request), "the verifier returned null");
        } catch (SignatureVerificationException e) {
            throw e;
        } catch (Throwable e) { // errors too: what is not verified is refused
            LOG.error("the signature verifier itself failed", LoggedFailure.of(e));
            throw new SignatureVerificationException(Reason.REFUSED, "the signature verifier failed");
        }
    }

    /** Returns the reason as listeners are told it. */
    static String reason(SignatureVerificationException refusal) {
        return refusal.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
