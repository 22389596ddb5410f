package dev.callhook.samples.frontdesk;

import dev.callhook.handler.Description;
import dev.callhook.samples.frontdesk.desk.Treatment;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * The slot that a caller would like: the arguments of {@code book_appointment}.
 *
 * @param date the day
 * @param time the start
 * @param treatment what the caller comes for
 * @param name the caller's name, needed where the desk does not know the number
 */
record Wish(
        @Description("Day, YYYY-MM-DD") LocalDate date,
        @Description("Start, one of the free slots") LocalTime time,
        Treatment treatment,

        @Description("The caller's full name, needed where the desk does not know the number")
        Optional<String> name) {

    /** Returns the wish for a log: the name is left out. */
    @Override
    public String toString() {
        return "Wish[date=" + date + ", time=" + time + ", treatment=" + treatment + "]";
    }
}
