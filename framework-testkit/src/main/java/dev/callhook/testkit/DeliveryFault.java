package dev.callhook.testkit;

/**
 * What may go wrong with a delivery before it is read; the answer to each is 401, and nothing is run.
 *
 * @see CallScenario#fault
 */
public enum DeliveryFault {

    /** Signed by somebody who does not know the secret. */
    WRONG_SECRET("a wrong secret"),

    /** Rightly signed, six minutes ago by the kit's clock: a recorded delivery that somebody plays again. */
    STALE_TIMESTAMP("a stale timestamp"),

    /** Rightly signed, and the second half of the body got lost. */
    TRUNCATED_BODY("a truncated body");

    private final String text;

    DeliveryFault(String text) {
        this.text = text;
    }

    /** Returns what the delivery has, as part of a sentence. */
    String text() {
        return text;
    }
}
