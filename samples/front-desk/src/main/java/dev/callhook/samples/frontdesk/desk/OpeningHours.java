package dev.callhook.samples.frontdesk.desk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * The hours of the desk: Monday to Friday, 9 am to 5 pm in London, in slots of half an hour.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class OpeningHours {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    private static final Duration SLOT = Duration.ofMinutes(30);

    /** Creates the hours. */
    public OpeningHours() {}

    /**
     * Returns the time zone of the desk, in which its slots are meant.
     *
     * @return the zone
     */
    public ZoneId zone() {
        return ZONE;
    }

    /**
     * Tells whether somebody is at the desk.
     *
     * @param moment the moment to look at
     * @return true from the minute of opening until just before closing
     */
    public boolean isOpen(Instant moment) {
        ZonedDateTime here = moment.atZone(ZONE);
        LocalTime time = here.toLocalTime();
        return isOpenOn(here.toLocalDate()) && !time.isBefore(OPENS) && time.isBefore(CLOSES);
    }

    /**
     * Returns the next time that the desk opens.
     *
     * @param after the moment to start from
     * @return the first opening later than that moment
     */
    public ZonedDateTime nextOpening(Instant after) {
        LocalDate today = after.atZone(ZONE).toLocalDate();
        return Stream.iterate(today, day -> day.plusDays(1))
                .filter(OpeningHours::isOpenOn)
                .map(day -> day.atTime(OPENS).atZone(ZONE))
                .filter(opening -> opening.toInstant().isAfter(after))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Returns the next opening in words, such as {@code tomorrow at 9 am} or {@code on Monday 4 May at 9 am}.
     *
     * @param after the moment to start from
     * @return the words, to follow "we open"
     */
    public String nextOpeningText(Instant after) {
        LocalDate today = after.atZone(ZONE).toLocalDate();
        LocalDate day = nextOpening(after).toLocalDate();
        if (day.equals(today)) {
            return "today at " + SpokenTime.time(OPENS);
        }
        if (day.equals(today.plusDays(1))) {
            return "tomorrow at " + SpokenTime.time(OPENS);
        }
        return "on " + SpokenTime.moment(day.atTime(OPENS));
    }

    /**
     * Returns the starts of a day's slots, free or not.
     *
     * @param day the day in the desk's zone
     * @return the starts, earliest first; none on a day that the desk is closed
     */
    public List<LocalTime> slots(LocalDate day) {
        if (!isOpenOn(day)) {
            return List.of();
        }
        long slots = Duration.between(OPENS, CLOSES).dividedBy(SLOT);
        return Stream.iterate(OPENS, start -> start.plus(SLOT)).limit(slots).toList();
    }

    /** Returns the moment that a time of the desk is. */
    Instant instant(LocalDateTime start) {
        return start.atZone(ZONE).toInstant();
    }

    private static boolean isOpenOn(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
