package dev.callhook.signature;

import java.io.Serial;
import java.util.Objects;

/**
 * A delivery that is not to be trusted. The reason is for the log; the sender is told nothing but 401.
 *
 * <p>It has no stack trace: refusing costs little, however many forged deliveries come.
 */
public final class SignatureVerificationException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /**
     * Creates the exception.
     *
     * @param reason why the delivery is refused
     * @param detail the same in words, without anything from the delivery
     */
    public SignatureVerificationException(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /**
     * Returns why the delivery is refused.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /** Why a delivery is refused. */
    public enum Reason {
        /** There is no signature header. */
        MISSING_SIGNATURE,
        /** There is no timestamp header. */
        MISSING_TIMESTAMP,
        /** The signature or timestamp header is there more than once. */
        DUPLICATE_HEADER,
        /** The signature is not 64 hex digits, with or without {@code sha256=}. */
        MALFORMED_SIGNATURE,
        /** The timestamp is not 1 to 12 ASCII digits. */
        MALFORMED_TIMESTAMP,
        /** No secret gives this signature: a wrong secret, or another body than the one that was signed. */
        MISMATCH,
        /** Rightly signed, but too long ago. */
        STALE,
        /** Rightly signed, but with a timestamp too far ahead: a clock is wrong. */
        IN_THE_FUTURE,
        /** A verifier of the application's own refuses it. */
        REFUSED
    }
}
