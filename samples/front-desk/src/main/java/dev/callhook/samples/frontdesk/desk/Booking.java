package dev.callhook.samples.frontdesk.desk;

import java.time.LocalDateTime;

/**
 * A slot that is now taken, with all that has to be said to the patient.
 *
 * @param id the number of the booking
 * @param start the start of the slot, in the desk's own time
 * @param name the patient's name
 * @param treatment what the patient comes for
 */
public record Booking(long id, LocalDateTime start, String name, Treatment treatment) {

    /** Returns the booking for a log: the name is left out. */
    @Override
    public String toString() {
        return "Booking[id=" + id + ", start=" + start + ", treatment=" + treatment + "]";
    }
}
