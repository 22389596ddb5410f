package dev.callhook.internal.schema;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * The schemas of the types of {@code java.time}: a format where its standard says what the reader takes, else a pattern of what
 * Java writes.
 */
final class Times {

    private static final String MONTH = "(0[1-9]|1[0-2])";
    private static final String DAY = "(0[1-9]|[12][0-9]|3[01])";
    private static final String MINUTES = "[0-5][0-9]";
    private static final String TIME = "([01][0-9]|2[0-3]):" + MINUTES + "(:" + MINUTES + "(\\.[0-9]{1,9})?)?";
    private static final String YEAR = "[0-9]{4}";

    /** What comes last is there, what comes before may be: so that there is something after P and T. */
    private static final String DURATION =
            "P(" + unit("D") + "|(" + unit("D") + ")?T(" + unit("H") + "|" + "(" + unit("H") + ")?" + unit("M") + "|("
                    + unit("H") + ")?(" + unit("M") + ")?-?[0-9]{1,12}(\\.[0-9]{1,9})?S))";

    private static final String PERIOD = "P(" + unit("Y") + "|(" + unit("Y") + ")?" + unit("M") + "|(" + unit("Y")
            + ")?(" + unit("M") + ")?" + unit("D") + ")";

    private static final Map<Class<?>, Map<String, Object>> BY_TYPE = Map.ofEntries(
            Map.entry(LocalDate.class, format("date")),
            Map.entry(Instant.class, format("date-time")),
            Map.entry(OffsetDateTime.class, format("date-time")),
            Map.entry(ZonedDateTime.class, format("date-time")),
            Map.entry(OffsetTime.class, format("time")),
            Map.entry(LocalTime.class, pattern(TIME)),
            Map.entry(LocalDateTime.class, pattern(YEAR + "-" + MONTH + "-" + DAY + "T" + TIME)),
            Map.entry(Duration.class, pattern(DURATION)),
            Map.entry(Period.class, pattern(PERIOD)),
            Map.entry(Year.class, pattern(YEAR)),
            Map.entry(YearMonth.class, pattern(YEAR + "-" + MONTH)),
            Map.entry(MonthDay.class, pattern("--" + MONTH + "-" + DAY)),
            Map.entry(ZoneId.class, Map.of("type", "string")),
            Map.entry(ZoneOffset.class, pattern("(Z|[+-]((0[0-9]|1[0-7]):" + MINUTES + "|18:00))")));

    private Times() {}

    static Optional<Map<String, Object>> of(Class<?> type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** Returns a pattern that texts can be read with: as times are read strictly, a year of an era is none without its era. */
    static String readable(String pattern) {
        String letters = pattern.replaceAll("'[^']*'", "");
        if (letters.contains("y") && !letters.contains("G")) {
            throw new IllegalArgumentException("has a time with the pattern " + pattern
                    + ", whose y is a year of an era that the pattern lacks, so that no text could be read: write u for"
                    + " the year");
        }
        return pattern;
    }

    private static String unit(String letter) {
        return "-?[0-9]{1,9}" + letter;
    }

    private static Map<String, Object> format(String format) {
        return Map.of("type", "string", "format", format);
    }

    private static Map<String, Object> pattern(String pattern) {
        return Map.of("type", "string", "pattern", "^" + pattern + "$");
    }
}
