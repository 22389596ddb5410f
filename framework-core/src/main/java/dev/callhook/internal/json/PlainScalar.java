package dev.callhook.internal.json;

import org.jspecify.annotations.Nullable;

/**
 * Reads a scalar that is written in the plainest way there is. Most arguments are, and a parser for a few bytes costs many
 * times what their reading does. Whatever is written in another way is left to the parser and its rules.
 */
@FunctionalInterface
interface PlainScalar {

    /** Whole numbers with so many characters fit into an int, and into a long. */
    int INT_LENGTH = 9;

    int LONG_LENGTH = 18;

    /** Returns the reader of a type; of most types it reads nothing. */
    static PlainScalar of(Class<?> type) {
        if (type == String.class) {
            return value -> value.isText() ? value.scalar() : null;
        }
        if (type == boolean.class || type == Boolean.class) {
            return PlainScalar::truth;
        }
        if (type == int.class || type == Integer.class) {
            return PlainScalar::intValue;
        }
        return type == long.class || type == Long.class ? PlainScalar::longValue : value -> null;
    }

    /** Returns the value, or null if it is written in another way, or is none of this type. */
    @Nullable
    Object read(JsonSlice value);

    private static @Nullable Object truth(JsonSlice value) {
        return value.kind().equals("a boolean") ? (Object) Boolean.valueOf(value.text()) : null;
    }

    private static @Nullable Object intValue(JsonSlice value) {
        long number = whole(value, INT_LENGTH);
        return number == JsonWalk.NO_NUMBER ? null : (Object) (int) number;
    }

    private static @Nullable Object longValue(JsonSlice value) {
        long number = whole(value, LONG_LENGTH);
        return number == JsonWalk.NO_NUMBER ? null : (Object) number;
    }

    private static long whole(JsonSlice value, int most) {
        int start = value.offset();
        return value.length() > most
                ? JsonWalk.NO_NUMBER
                : JsonWalk.wholeNumber(value.source(), start, start + value.length());
    }
}
