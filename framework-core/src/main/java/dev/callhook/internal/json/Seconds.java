package dev.callhook.internal.json;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads durations that are written as numbers of seconds. */
final class Seconds {

    private static final BigDecimal LONGEST = new BigDecimal(1_000_000_000);
    private static final int NANO_DIGITS = 9;

    private Seconds() {}

    /** Returns the duration; null if the text is no number, or far from any duration. */
    static @Nullable Duration of(String text) {
        if (text.length() > WireJson.LONGEST_NUMBER) {
            return null;
        }
        try {
            BigDecimal seconds = new BigDecimal(text);
            return seconds.abs().compareTo(LONGEST) > 0
                    ? null
                    : Duration.ofSeconds(seconds.longValue(), nanos(seconds));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static long nanos(BigDecimal seconds) {
        BigDecimal fraction = seconds.subtract(new BigDecimal(seconds.longValue()));
        return fraction.scaleByPowerOfTen(NANO_DIGITS).longValue();
    }
}
