package dev.callhook.samples.war;

import dev.callhook.handler.Tool;
import java.time.DayOfWeek;

/** A tool in WEB-INF/classes, beside those of the desk in WEB-INF/lib. */
public final class OpeningHours {

    @Tool(value = "opening_hours", description = "Tell when the restaurant is open")
    Hours hours(DayOfWeek day) {
        return day == DayOfWeek.MONDAY ? new Hours("closed") : new Hours("17:30 to 23:00");
    }

    /** What the assistant reads to the caller. */
    record Hours(String open) {}
}
