package dev.callhook.internal.schema;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.callhook.internal.json.ArgumentTypes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

/** The schemas of the types that hold no others. */
final class Scalars {

    private static final Map<String, Object> WHOLE = Map.of("type", "integer");
    private static final Map<String, Object> NUMBER = Map.of("type", "number");
    private static final Map<String, Object> FLAG = Map.of("type", "boolean");
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> INT = range(Integer.MIN_VALUE, Integer.MAX_VALUE);
    private static final Map<String, Object> SHORT = range(Short.MIN_VALUE, Short.MAX_VALUE);
    private static final Map<String, Object> BYTE = range(Byte.MIN_VALUE, Byte.MAX_VALUE);
    private static final Map<String, Object> CHARACTER = Map.of("type", "string", "minLength", 1, "maxLength", 1);
    private static final Map<String, Object> BASE64 =
            pattern("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");

    private static final Map<Class<?>, Map<String, Object>> BY_TYPE = Map.ofEntries(
            Map.entry(int.class, INT),
            Map.entry(Integer.class, INT),
            Map.entry(OptionalInt.class, INT),
            Map.entry(short.class, SHORT),
            Map.entry(Short.class, SHORT),
            Map.entry(byte.class, BYTE),
            Map.entry(Byte.class, BYTE),
            Map.entry(long.class, WHOLE),
            Map.entry(Long.class, WHOLE),
            Map.entry(OptionalLong.class, WHOLE),
            Map.entry(BigInteger.class, WHOLE),
            Map.entry(double.class, NUMBER),
            Map.entry(Double.class, NUMBER),
            Map.entry(OptionalDouble.class, NUMBER),
            Map.entry(float.class, NUMBER),
            Map.entry(Float.class, NUMBER),
            Map.entry(BigDecimal.class, NUMBER),
            Map.entry(Number.class, NUMBER),
            Map.entry(boolean.class, FLAG),
            Map.entry(Boolean.class, FLAG),
            Map.entry(char.class, CHARACTER),
            Map.entry(Character.class, CHARACTER),
            Map.entry(char[].class, TEXT),
            Map.entry(byte[].class, BASE64),
            Map.entry(UUID.class, format("uuid")),
            Map.entry(URI.class, format("uri")),
            Map.entry(Object.class, Map.of()),
            Map.entry(JsonNode.class, Map.of()),
            Map.entry(ObjectNode.class, Map.of("type", "object")),
            Map.entry(ArrayNode.class, Map.of("type", "array", "items", Map.of())));

    private Scalars() {}

    /** Returns the schema of a type that Jackson reads in its own way, if it is one of these. */
    static Optional<Draft> of(JavaType type) {
        Class<?> raw = type.getRawClass();
        Optional<Draft> time =
                Times.of(raw).map(schema -> Draft.of(schema).with("description", ArgumentTypes.expected(type)));
        if (time.isPresent()) {
            return time;
        }
        return CharSequence.class.isAssignableFrom(raw)
                ? Optional.of(Draft.of(TEXT))
                : Optional.ofNullable(BY_TYPE.get(raw)).map(Draft::of);
    }

    /** Returns the schema of an object that is made from a scalar. */
    static Optional<Draft> madeBy(ValueInstantiator creator) {
        if (creator.canCreateFromString()) {
            return Optional.of(Draft.of(TEXT));
        }
        if (creator.canCreateFromInt() || creator.canCreateFromLong() || creator.canCreateFromBigInteger()) {
            return Optional.of(
                    Draft.of(creator.canCreateFromLong() || creator.canCreateFromBigInteger() ? WHOLE : INT));
        }
        if (creator.canCreateFromDouble() || creator.canCreateFromBigDecimal()) {
            return Optional.of(Draft.of(NUMBER));
        }
        return creator.canCreateFromBoolean() ? Optional.of(Draft.of(FLAG)) : Optional.empty();
    }

    private static Map<String, Object> range(int least, int most) {
        return Map.of("type", "integer", "minimum", least, "maximum", most);
    }

    private static Map<String, Object> format(String format) {
        return Map.of("type", "string", "format", format);
    }

    private static Map<String, Object> pattern(String pattern) {
        return Map.of("type", "string", "pattern", "^" + pattern + "$");
    }
}
