package dev.callhook.internal.index;

import java.io.Serial;

/** Indexes do not tell of every class of a package, so that it has to be scanned; the message says why. */
final class NotCoveredException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean mistake;

    private NotCoveredException(String reason, boolean mistake) {
        super(reason);
        this.mistake = mistake;
    }

    /** There is no index where one could be, which is no mistake. */
    static NotCoveredException absent(String reason) {
        return new NotCoveredException(reason, false);
    }

    /** There is an index, and it is wrong. */
    static NotCoveredException wrong(String reason) {
        return new NotCoveredException(reason, true);
    }

    /** Tells whether somebody has to mend it. */
    boolean isMistake() {
        return mistake;
    }
}
