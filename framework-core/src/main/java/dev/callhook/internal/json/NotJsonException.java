package dev.callhook.internal.json;

import java.io.Serial;

/** Text that should be JSON is none, or more than is taken. */
final class NotJsonException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int place;
    private final boolean limit;

    private NotJsonException(int place, boolean limit) {
        super(null, null, false, false);
        this.place = place;
        this.limit = limit;
    }

    /** It breaks a rule at this place. */
    static NotJsonException at(int place) {
        return new NotJsonException(place, false);
    }

    /** It exceeds a limit at this place. */
    static NotJsonException limit(int place) {
        return new NotJsonException(place, true);
    }

    int place() {
        return place;
    }

    boolean isLimit() {
        return limit;
    }
}
