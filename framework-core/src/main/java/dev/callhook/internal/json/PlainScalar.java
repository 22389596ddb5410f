package dev.callhook.internal.json;

import org.jspecify.annotations.Nullable;

/**
 * Reads a scalar that is written in the plainest way there is. Most arguments are, and a parser for a few bytes costs many
 * times what their reading does. Whatever is written in another way is left to the parser and its rules.
 */
enum PlainScalar {
    TEXT,
    TRUTH,
    INT,
    LONG,
    /** Of another type: read by the parser alone. */
    NONE;

    private static final int INT_LENGTH = 9; // whole numbers with so many characters fit
    private static final int LONG_LENGTH = 18;

    /** Returns the reader of a type. */
    static PlainScalar of(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        }
        if (type == boolean.class || type == Boolean.class) {
            return TRUTH;
        }
        if (type == int.class || type == Integer.class) {
            return INT;
        }
        return type == long.class || type == Long.class ? LONG : NONE;
    }

    /** Returns the value, or null if it is written in another way, or is none of this type. */
    @Nullable
    Object read(JsonSlice value) {
        return switch (this) {
            case TEXT -> value.isText() ? value.scalar() : null;
            case TRUTH -> truth(value);
            case INT -> {
                long number = whole(value, INT_LENGTH);
                yield number == JsonWalk.NO_NUMBER ? null : (Object) (int) number;
            }
            case LONG -> {
                long number = whole(value, LONG_LENGTH);
                yield number == JsonWalk.NO_NUMBER ? null : (Object) number;
            }
            case NONE -> null;
        };
    }

    private static @Nullable Object truth(JsonSlice value) {
        return value.kind().equals("a boolean") ? (Object) Boolean.valueOf(value.text()) : null;
    }

    private static long whole(JsonSlice value, int most) {
        int start = value.offset();
        return value.length() > most
                ? JsonWalk.NO_NUMBER
                : JsonWalk.wholeNumber(value.source(), start, start + value.length());
    }
}
