package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells as which Java type a parameter would take a JSON value that has been seen: its source, and nothing of the value. */
public final class SeenType {

    private static final String ANY = "JsonNode"; // takes whatever comes
    private static final int DEEPEST_LIST = 2;
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-.*");
    private static final Map<String, String> BOXES =
            Map.of("int", "Integer", "long", "Long", "double", "Double", "boolean", "Boolean");
    private static final Set<String> NUMBERS = Set.of("int", "long", "double", "BigInteger", "BigDecimal");
    private static final Set<String> TEXTS =
            Set.of("String", "UUID", "LocalDate", "LocalTime", "LocalDateTime", "OffsetDateTime");

    private SeenType() {}

    /**
     * Returns the type of a parameter.
     *
     * @param value the value of the argument
     * @return the type with simple names
     */
    public static String of(JsonSlice value) {
        return value.isNull() ? "Optional<String>" : type(value, 0);
    }

    private static String type(JsonSlice value, int depth) {
        if (value.isText()) {
            return text(String.valueOf(value.scalar()));
        }
        if (value.isObject()) {
            return holdsNull(value) ? ANY : "Map<String, Object>";
        }
        if (value.isArray()) {
            return depth == DEEPEST_LIST || holdsNull(value) ? ANY : list(value, depth);
        }
        String scalar = String.valueOf(value.scalar());
        return Character.isLetter(scalar.charAt(0)) ? "boolean" : number(scalar);
    }

    /** Lists and maps refuse a null in them. */
    private static boolean holdsNull(JsonSlice value) {
        try (JsonParser parser = value.parser()) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_NULL) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot happen: the body has been checked
        }
    }

    private static String list(JsonSlice list, int depth) {
        Set<String> types = list.elements().stream()
                .map(element -> type(element, depth + 1))
                .collect(Collectors.toSet());
        if (types.contains(ANY)) {
            return ANY;
        }
        return "List<" + common(types) + ">";
    }

    private static String common(Set<String> types) {
        if (types.size() == 1) {
            String only = types.iterator().next();
            return BOXES.getOrDefault(only, only);
        }
        if (types.isEmpty() || !NUMBERS.containsAll(types)) {
            return !types.isEmpty() && TEXTS.containsAll(types) ? "String" : "Object";
        }
        return "BigDecimal";
    }

    private static String number(String written) {
        if (!written.matches("-?\\d+")) {
            return Double.isInfinite(Double.parseDouble(written)) ? "BigDecimal" : "double";
        }
        int bits = new BigInteger(written).bitLength();
        return bits < Integer.SIZE ? "int" : bits < Long.SIZE ? "long" : "BigInteger";
    }

    private static String text(String text) {
        if (UUID.matcher(text).matches()) {
            return "UUID";
        }
        if (isRead(LocalTime::parse, text)) {
            return "LocalTime";
        }
        if (!DATE.matcher(text).matches()) {
            return "String";
        }
        if (isRead(LocalDate::parse, text)) {
            return "LocalDate";
        }
        if (isRead(LocalDateTime::parse, text)) {
            return "LocalDateTime";
        }
        return isRead(OffsetDateTime::parse, text) ? "OffsetDateTime" : "String";
    }

    private static boolean isRead(Function<CharSequence, ?> parser, String text) {
        try {
            return parser.apply(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
