package dev.callhook.internal.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The members of one object of a payload, read as what they should be. A member of another type reads as absent and is
 * reported: a field that the platform changes must not stop a call.
 *
 * @param path where the object lies, for reports
 * @param members the members
 * @param oddities is told each member that is not what it should be
 */
record Members(String path, Map<String, JsonSlice> members, Consumer<String> oddities) {

    private static final BigDecimal LONGEST_SECONDS = new BigDecimal(1_000_000_000);
    private static final int NANO_DIGITS = 9;

    /** Returns a member that is there and not null. */
    @Nullable
    JsonSlice any(String name) {
        JsonSlice value = members.get(name);
        return value == null || value.isNull() ? null : value;
    }

    @Nullable
    String text(String name) {
        JsonSlice value = any(name);
        return value == null || value.isText() ? scalar(value) : odd(name, "a text", value);
    }

    @Nullable
    JsonSlice object(String name) {
        JsonSlice value = any(name);
        return value == null || value.isObject() ? value : odd(name, "an object", value);
    }

    @Nullable
    Members members(String name) {
        JsonSlice value = object(name);
        return value == null ? null : new Members(path + "." + name, value.members(), oddities);
    }

    List<JsonSlice> list(String name) {
        JsonSlice value = any(name);
        if (value == null || value.isArray()) {
            return value == null ? List.of() : value.elements();
        }
        odd(name, "a list", value);
        return List.of();
    }

    /** Returns the elements of a list as objects; one that is none has no members. */
    List<Members> entries(String name) {
        return list(name).stream().map(element -> entry(name + "[]", element)).toList();
    }

    private Members entry(String name, JsonSlice element) {
        if (!element.isObject()) {
            odd(name, "an object", element);
        }
        return new Members(path + "." + name, element.members(), oddities);
    }

    @Nullable
    Instant instant(String name) {
        String text = text(name);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return odd(name, "an ISO-8601 moment", members.get(name));
        }
    }

    @Nullable
    Duration seconds(String name) {
        String text = scalar(any(name));
        try {
            BigDecimal seconds = text == null || text.length() > WireJson.LONGEST_NUMBER ? null : new BigDecimal(text);
            if (seconds != null && seconds.abs().compareTo(LONGEST_SECONDS) <= 0) {
                return Duration.ofSeconds(seconds.longValue(), nanos(seconds));
            }
        } catch (NumberFormatException e) {
            // told below: not a number
        }
        return any(name) == null ? null : odd(name, "a number of seconds", members.get(name));
    }

    private static long nanos(BigDecimal seconds) {
        BigDecimal fraction = seconds.subtract(new BigDecimal(seconds.longValue()));
        return fraction.scaleByPowerOfTen(NANO_DIGITS).longValue();
    }

    private static @Nullable String scalar(@Nullable JsonSlice value) {
        return value == null ? null : value.scalar();
    }

    private <T> @Nullable T odd(String name, String expected, @Nullable JsonSlice found) {
        oddities.accept(
                path + "." + name + " is " + (found == null ? "absent" : found.kind()) + ", expected " + expected);
        return null;
    }
}
