package dev.callhook.samples.frontdesk.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as somebody says them on the phone. */
public final class SpokenTime {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    private SpokenTime() {}

    /**
     * Returns a day such as {@code Monday 4 May}.
     *
     * @param day the day
     * @return the words
     */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /**
     * Returns a time such as {@code 9 am}, {@code 2:30 pm} or {@code noon}.
     *
     * @param time the time
     * @return the words
     */
    public static String time(LocalTime time) {
        // Not a formatter's "a": its text for am and pm changes with the JDK's locale data.
        if (time.getHour() == 12 && time.getMinute() == 0) {
            return "noon";
        }
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        String minutes = time.getMinute() == 0 ? "" : String.format(Locale.ROOT, ":%02d", time.getMinute());
        return hour + minutes + (time.getHour() < 12 ? " am" : " pm");
    }

    /**
     * Returns a moment such as {@code Monday 4 May at 2:30 pm}.
     *
     * @param moment the moment in the desk's own time
     * @return the words
     */
    public static String moment(LocalDateTime moment) {
        return day(moment.toLocalDate()) + " at " + time(moment.toLocalTime());
    }
}
