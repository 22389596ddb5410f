package dev.callhook.samples.frontdesk;

import dev.callhook.samples.frontdesk.desk.Contact;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the assistant is told about a contact: enough to go on talking, and no phone number.
 *
 * @param name the full name
 * @param lastVisit the day of the last visit, if there was one
 */
public record FoundContact(String name, Optional<LocalDate> lastVisit) {

    static FoundContact of(Contact contact) {
        return new FoundContact(contact.name(), contact.lastVisit());
    }

    /** Returns the contact for a log: the name is left out. */
    @Override
    public String toString() {
        return "FoundContact[lastVisit=" + lastVisit + "]";
    }
}
