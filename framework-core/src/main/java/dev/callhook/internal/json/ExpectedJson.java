package dev.callhook.internal.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words which JSON a type is read from. */
final class ExpectedJson {

    private static final Map<Class<?>, String> RANGES = Map.of(
            int.class, "a whole number from -2147483648 to 2147483647",
            Integer.class, "a whole number from -2147483648 to 2147483647",
            short.class, "a whole number from -32768 to 32767",
            Short.class, "a whole number from -32768 to 32767",
            byte.class, "a whole number from -128 to 127",
            Byte.class, "a whole number from -128 to 127");

    private static final Map<String, String> TIMES = Map.ofEntries(
            Map.entry("LocalDate", "a date such as 2026-05-04"),
            Map.entry("LocalTime", "a time such as 09:30"),
            Map.entry("LocalDateTime", "a date and time such as 2026-05-04T09:30"),
            Map.entry("Instant", "a moment such as 2026-05-04T09:30:00Z"),
            Map.entry("OffsetDateTime", "a moment such as 2026-05-04T09:30:00+02:00"),
            Map.entry("ZonedDateTime", "a moment such as 2026-05-04T09:30:00+02:00"),
            Map.entry("OffsetTime", "a time such as 09:30+02:00"),
            Map.entry("Duration", "a duration such as PT30M"),
            Map.entry("Period", "a period such as P1M"),
            Map.entry("YearMonth", "a month such as 2026-05"),
            Map.entry("MonthDay", "a day of the year such as --12-24"),
            Map.entry("Year", "a year such as 2026"),
            Map.entry("ZoneId", "a time zone such as Europe/Berlin"),
            Map.entry("ZoneOffset", "an offset such as +02:00"));

    private static final Set<Class<?>> WHOLE = Set.of(long.class, Long.class, BigInteger.class);
    private static final Set<Class<?>> NUMBERS =
            Set.of(double.class, Double.class, float.class, Float.class, BigDecimal.class);

    private static final Set<String> STRUCTURES = Set.of("an object", "a list");

    private ExpectedJson() {}

    /** Tells whether a type is read from an object or a list. */
    static boolean isStructured(JavaType type) {
        return STRUCTURES.contains(of(type));
    }

    static String of(JavaType type) {
        Class<?> raw = type.getRawClass();
        if (type.isReferenceType()) {
            return of(type.getReferencedType());
        }
        if (type.isEnumType()) {
            return "one of " + constants(raw);
        }
        if (type.isCollectionLikeType() || type.isArrayType()) {
            return "a list";
        }
        return raw == JsonNode.class || raw == Object.class ? "given" : scalar(raw);
    }

    private static String scalar(Class<?> raw) {
        if (RANGES.containsKey(raw)) {
            return String.valueOf(RANGES.get(raw));
        }
        if (WHOLE.contains(raw)) {
            return "a whole number";
        }
        if (NUMBERS.contains(raw)) {
            return "a number";
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return "true or false";
        }
        if (raw.getPackageName().equals("java.time")) {
            return TIMES.getOrDefault(raw.getSimpleName(), "an ISO-8601 text");
        }
        return textual(raw);
    }

    private static String textual(Class<?> raw) {
        if (CharSequence.class.isAssignableFrom(raw)) {
            return "a text";
        }
        if (raw == char.class || raw == Character.class) {
            return "a single character";
        }
        if (raw == UUID.class) {
            return "a UUID";
        }
        return raw == URI.class ? "a URI" : "an object";
    }

    private static String constants(Class<?> type) {
        Optional<Method> value = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class) && method.trySetAccessible())
                .findFirst();
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> value.map(method -> valueOf(constant, method)).orElseGet(() -> wireName(constant)))
                .collect(Collectors.joining(", "));
    }

    private static String valueOf(Object constant, Method value) {
        try {
            return String.valueOf(value.invoke(constant));
        } catch (ReflectiveOperationException e) {
            return wireName(constant);
        }
    }

    private static String wireName(Object constant) {
        String name = ((Enum<?>) constant).name();
        return Arrays.stream(((Enum<?>) constant).getDeclaringClass().getFields())
                .filter(field -> field.getName().equals(name))
                .flatMap(field -> Stream.ofNullable(field.getAnnotation(JsonProperty.class)))
                .map(JsonProperty::value)
                .filter(renamed -> !renamed.isEmpty())
                .findFirst()
                .orElse(name);
    }
}
