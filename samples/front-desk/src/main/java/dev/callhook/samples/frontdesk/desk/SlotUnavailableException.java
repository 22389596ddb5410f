package dev.callhook.samples.frontdesk.desk;

import java.time.LocalDateTime;

/** Says that a slot cannot be booked; its message is a sentence that can be read to the caller. */
public final class SlotUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why a slot cannot be booked. */
    public enum Reason {
        /** Somebody else has it. */
        TAKEN("%s is already taken."),
        /** It has begun or is over. */
        PAST("%s has already passed."),
        /** It is further ahead than the book goes. */
        TOO_FAR_AHEAD("%s is too far ahead, we book half a year in advance at most."),
        /** The desk is closed then, or appointments do not start at that minute. */
        NO_SLOT("We have no appointment on %s. We see patients from Monday to Friday, 9 am to 5 pm,"
                + " on the hour and at half past.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;
    private final LocalDateTime start;

    SlotUnavailableException(Reason reason, LocalDateTime start) {
        super(String.format(reason.sentence, SpokenTime.moment(start)));
        this.reason = reason;
        this.start = start;
    }

    /**
     * Returns why the slot cannot be booked.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * Returns the start that was asked for.
     *
     * @return the start in the desk's own time
     */
    public LocalDateTime start() {
        return start;
    }
}
