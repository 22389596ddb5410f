package dev.callhook.samples.frontdesk.desk;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A patient whom the desk knows.
 *
 * @param id the number of the contact
 * @param name the full name
 * @param phone the phone number in E.164 form, such as {@code +442079460101}
 * @param lastVisit the day of the last visit, if there was one
 */
public record Contact(long id, String name, String phone, Optional<LocalDate> lastVisit) implements Patient {

    /** Returns the contact for a log: the phone number is masked, the name is left out. */
    @Override
    public String toString() {
        return "Contact[id=" + id + ", phone=" + MaskedPhone.of(phone) + "]";
    }
}
