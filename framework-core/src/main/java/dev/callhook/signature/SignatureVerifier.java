package dev.callhook.signature;

import dev.callhook.http.WebhookRequest;

/** Decides whether a delivery is real, before anything in it is read. Called by several threads at once. */
@FunctionalInterface
public interface SignatureVerifier {

    /**
     * Checks a delivery.
     *
     * @param request the delivery
     * @return the id of the secret that signed it, which interceptors can read
     * @throws SignatureVerificationException if it is not to be trusted
     */
    String verify(WebhookRequest request) throws SignatureVerificationException;
}
