package dev.callhook.samples.frontdesk.desk;

/** Somebody to book a slot for: a {@link Contact} the desk knows, or a {@link Caller} it does not. */
public sealed interface Patient permits Contact, Caller {

    /**
     * Returns the name for the book.
     *
     * @return the name
     */
    String name();

    /**
     * Returns the number to call back.
     *
     * @return the phone number
     */
    String phone();
}
