package dev.callhook.payload;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shows in {@code toString} that something personal is there, and nothing of it. */
final class Mask {

    private static final Pattern UUID_OR_NUMBER =
            Pattern.compile("(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})|\\+?\\d[\\d ()./-]{7,}\\d");

    private Mask() {}

    /** Shows an id or a name without the phone number in it: {@code call-_+31612345678_abc123} is an id of a call. */
    static @Nullable String numbersIn(@Nullable String text) {
        return text == null
                ? null
                : UUID_OR_NUMBER.matcher(text).replaceAll(found -> found.group(1) == null ? "***" : "$1");
    }

    static @Nullable String of(@Nullable Object personal) {
        return personal == null ? null : "***";
    }
}
