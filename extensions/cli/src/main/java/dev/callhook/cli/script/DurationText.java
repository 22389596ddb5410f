package dev.callhook.cli.script;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as people write them: {@code 500ms}, {@code 1.5s}, {@code 2m}. */
public final class DurationText {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)(ms|s|m)");
    private static final Map<String, Duration> UNITS =
            Map.of("ms", Duration.ofMillis(1), "s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1));
    private static final Duration LONGEST = Duration.ofHours(1);

    private DurationText() {}

    /**
     * Reads a time.
     *
     * @param text a number and its unit
     * @return the time, an hour at the most
     * @throws IllegalArgumentException if it is none, or longer
     */
    public static Duration parse(String text) {
        Matcher form = FORM.matcher(text);
        Duration unit = form.matches() ? UNITS.get(form.group(2)) : null;
        if (unit == null) {
            throw new IllegalArgumentException("\"" + text + "\" is no time: write it like 500ms, 1.5s or 2m");
        }
        Duration time = Duration.ofNanos(new BigDecimal(form.group(1))
                .multiply(BigDecimal.valueOf(unit.toNanos()))
                .longValueExact());
        if (time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("\"" + text + "\" is too long: an hour at the most");
        }
        return time;
    }
}
