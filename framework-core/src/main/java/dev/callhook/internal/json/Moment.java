package dev.callhook.internal.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads ISO-8601 moments. The general reader costs more than the signature of a small delivery. */
final class Moment {

    private static final int NANOS_OF_MILLI = 1_000_000;
    private static final String SHAPE = "0000-00-00T00:00:00.000Z"; // as the platform writes them

    private Moment() {}

    /**
     * Returns the moment.
     *
     * @throws java.time.DateTimeException if the text is none
     */
    static Instant of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(bytes, 0, bytes.length);
    }

    /** Returns the moment that is written between two places; of the usual shape no text is made. */
    static Instant of(byte[] json, int start, int end) {
        if (!hasShape(json, start, end)) {
            return OffsetDateTime.parse(new String(json, start, end - start, StandardCharsets.UTF_8))
                    .toInstant();
        }
        return LocalDateTime.of(
                        number(json, start, 4),
                        number(json, start + 5, 2),
                        number(json, start + 8, 2),
                        number(json, start + 11, 2),
                        number(json, start + 14, 2),
                        number(json, start + 17, 2),
                        number(json, start + 20, 3) * NANOS_OF_MILLI)
                .toInstant(ZoneOffset.UTC);
    }

    private static boolean hasShape(byte[] json, int start, int end) {
        if (end - start != SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            byte b = json[start + i];
            char expected = SHAPE.charAt(i);
            if (expected == '0' ? b < '0' || b > '9' : b != expected) {
                return false;
            }
        }
        return true;
    }

    private static int number(byte[] json, int start, int digits) {
        int number = 0;
        for (int i = start; i < start + digits; i++) {
            number = 10 * number + json[i] - '0';
        }
        return number;
    }
}
