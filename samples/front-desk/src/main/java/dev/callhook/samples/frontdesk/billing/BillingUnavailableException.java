package dev.callhook.samples.frontdesk.billing;

/** Says that the billing service did not answer in time, or not with a price. */
public final class BillingUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BillingUnavailableException(String message) {
        super(message);
    }

    BillingUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
