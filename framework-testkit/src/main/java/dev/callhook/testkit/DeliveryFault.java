package dev.callhook.testkit;

/**
 * What may go wrong with a delivery. What is not read is never run, and a script goes on as if the platform had not sent it.
 *
 * @see DeliverySteps
 */
public enum DeliveryFault {

    /** Signed by somebody who does not know the secret. The answer is 401. */
    WRONG_SECRET("a wrong secret", 401),

    /** Rightly signed, six minutes ago by the kit's clock: it was held up, or recorded. The answer is 401. */
    STALE_TIMESTAMP("a stale timestamp", 401),

    /** Rightly signed, and the second half of the body got lost. The answer is 401. */
    TRUNCATED_BODY("a truncated body", 401),

    /**
     * The body comes so slowly that the server gives up, which Callhook's servlet does after six seconds of real time. The
     * answer is 408. Over HTTP only.
     */
    SLOW_BODY("a slow body", 408),

    /**
     * The client sends everything and closes the connection at once. There is no answer to look at, so the step has no check;
     * the delivery is read all the same, and most often comes again. Over HTTP only.
     */
    CLIENT_GONE("a client gone before the answer", 0);

    private final String text;
    private final int status;

    DeliveryFault(String text, int status) {
        this.text = text;
        this.status = status;
    }

    /** Returns what the delivery has, as part of a sentence. */
    String text() {
        return text;
    }

    /** Returns the status that is to come back. */
    int status() {
        return status;
    }

    /** Returns whether the delivery arrives as the platform means it. */
    boolean isRead() {
        return this == CLIENT_GONE;
    }
}
