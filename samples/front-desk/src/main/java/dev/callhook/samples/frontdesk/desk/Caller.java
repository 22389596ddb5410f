package dev.callhook.samples.frontdesk.desk;

/**
 * A patient who calls for the first time.
 *
 * @param name the name as heard on the phone
 * @param phone the number that they call from, or want to be called at
 */
public record Caller(String name, String phone) implements Patient {

    /**
     * Returns a caller whose name and phone fit the book: 80 and 32 characters, on one line.
     *
     * @throws IllegalArgumentException if the name or the phone is blank
     */
    public Caller {
        name = Text.required("the name", name, 80);
        phone = Text.required("the phone number", phone, 32);
    }

    /** Returns the caller for a log: the phone number is masked, the name is left out. */
    @Override
    public String toString() {
        return "Caller[phone=" + MaskedPhone.of(phone) + "]";
    }
}
