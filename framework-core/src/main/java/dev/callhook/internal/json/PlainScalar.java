package dev.callhook.internal.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads scalars that are written in the plainest way. */
enum PlainScalar implements PlainReader {
    TEXT,
    TRUTH,
    INT,
    LONG,
    DATE,
    TIME;

    private static final Map<Class<?>, PlainScalar> ALL = Map.of(
            String.class, TEXT,
            boolean.class, TRUTH,
            Boolean.class, TRUTH,
            int.class, INT,
            Integer.class, INT,
            long.class, LONG,
            Long.class, LONG,
            LocalDate.class, DATE,
            LocalTime.class, TIME);

    private static final int INT_LENGTH = 9; // whole numbers with so many characters fit
    private static final int LONG_LENGTH = 18;
    private static final int DATE_LENGTH = "\"2026-05-04\"".length();
    private static final int TIME_LENGTH = "\"09:30\"".length();

    /** Returns the reader of a type; null if it has none. */
    static @Nullable PlainScalar of(Class<?> type) {
        return ALL.get(type);
    }

    /** Tells whether a type has a reader. */
    static boolean has(Class<?> type) {
        return ALL.containsKey(type);
    }

    @Override
    public @Nullable Object read(JsonSlice text, int start, int end) {
        byte first = text.source()[start];
        return switch (this) {
            case TEXT -> first == '"' ? text.textAt(start) : null;
            case TRUTH -> first == 't' || first == 'f' ? (Object) (first == 't') : null;
            case INT -> {
                long number = whole(text, start, end, INT_LENGTH);
                yield number == JsonWalk.NO_NUMBER ? null : (Object) (int) number;
            }
            case LONG -> {
                long number = whole(text, start, end, LONG_LENGTH);
                yield number == JsonWalk.NO_NUMBER ? null : (Object) number;
            }
            case DATE -> end - start == DATE_LENGTH ? parsed(text, start, LocalDate::parse) : null;
            case TIME -> end - start == TIME_LENGTH ? parsed(text, start, LocalTime::parse) : null;
        };
    }

    private static long whole(JsonSlice text, int start, int end, int most) {
        return end - start > most ? JsonWalk.NO_NUMBER : JsonWalk.wholeNumber(text.source(), start, end);
    }

    private static @Nullable Object parsed(JsonSlice text, int start, Function<String, Object> parser) {
        try {
            return text.source()[start] == '"' ? parser.apply(text.textAt(start)) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
