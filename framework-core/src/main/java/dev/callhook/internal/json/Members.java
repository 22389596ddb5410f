package dev.callhook.internal.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of one object of a payload, read as what they should be. A member of another type reads as absent and is
 * reported: a field that the platform changes must not stop a call.
 *
 * @param name the object's own name, for reports
 * @param parent what holds the object
 * @param members the object
 * @param oddities is told each member that is not what it should be
 */
record Members(String name, @Nullable Members parent, JsonObject members, Consumer<String> oddities) {

    private static final BigDecimal LONGEST_SECONDS = new BigDecimal(1_000_000_000);
    private static final int NANO_DIGITS = 9;

    /** The members of an object that is no other's member. */
    Members(String name, JsonObject members, Consumer<String> oddities) {
        this(name, null, members, oddities);
    }

    /** Returns the members of a value in here; none if it is not an object. */
    private Members inside(String member, int place) {
        return new Members(member, this, members.inside(place), oddities);
    }

    private String path() {
        return parent == null ? name : parent.path() + "." + name;
    }

    /** Returns a member that is there and not null. */
    @Nullable
    JsonSlice any(String name) {
        JsonSlice value = members.member(name);
        return value == null || value.isNull() ? null : value;
    }

    @Nullable
    String text(String name) {
        int place = members.find(name);
        if (place < 0) {
            return null;
        }
        return switch (members.source()[place]) {
            case 'n' -> null;
            case '"' -> members.textAt(place);
            default -> odd(name, "a text", members.at(place));
        };
    }

    @Nullable
    JsonSlice object(String name) {
        JsonSlice value = any(name);
        return value == null || value.isObject() ? value : odd(name, "an object", value);
    }

    @Nullable
    Members members(String name) {
        int place = members.find(name);
        if (place < 0 || members.source()[place] == 'n') {
            return null;
        }
        return members.source()[place] == '{' ? inside(name, place) : odd(name, "an object", members.at(place));
    }

    List<JsonSlice> list(String name) {
        JsonSlice value = any(name);
        if (value == null || value.isArray()) {
            return value == null ? List.of() : value.elements();
        }
        odd(name, "a list", value);
        return List.of();
    }

    /** Returns what is read from the elements of a list, as objects; one that is none has no members. */
    <T> List<T> entries(String name, Function<Members, T> reader) {
        List<JsonSlice> elements = list(name);
        String entry = name + "[]";
        List<T> entries = new ArrayList<>(elements.size());
        for (JsonSlice element : elements) {
            entries.add(reader.apply(entry(entry, element)));
        }
        return entries;
    }

    private Members entry(String name, JsonSlice element) {
        if (!element.isObject()) {
            odd(name, "an object", element);
        }
        return inside(name, element.offset());
    }

    @Nullable
    Instant instant(String name) {
        String text = text(name);
        try {
            return text == null ? null : Moment.of(text);
        } catch (DateTimeException e) {
            return odd(name, "an ISO-8601 moment", members.member(name));
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
        return any(name) == null ? null : odd(name, "a number of seconds", members.member(name));
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
                path() + "." + name + " is " + (found == null ? "absent" : found.kind()) + ", expected " + expected);
        return null;
    }
}
