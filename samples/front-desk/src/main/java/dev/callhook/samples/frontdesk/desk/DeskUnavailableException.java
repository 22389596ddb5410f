package dev.callhook.samples.frontdesk.desk;

/** Says that the database did not answer in time, or failed; whether a change was made is not known. */
public final class DeskUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeskUnavailableException(Throwable cause) {
        super("the desk's database failed or did not answer in time", cause);
    }
}
