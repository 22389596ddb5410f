package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.ArrayType;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.Serial;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * How scalars are read: tolerant where the meaning is plain (numbers and booleans sent as text, enum constants in any
 * case, 2.0 for 2), strict where a guess could hurt (1.9, true or "" for a number, a number for a date, infinity).
 */
final class StrictScalars {

    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class, BigInteger.class);
    private static final Set<Class<?>> BYTES = Set.of(byte.class, Byte.class);
    private static final Set<Class<?>> FRACTIONAL = Set.of(double.class, Double.class, float.class, Float.class);
    private static final Set<Class<?>> TEXTS = Set.of(UUID.class, URI.class, char.class, Character.class);
    private static final Set<Class<?>> MOMENTS = Set.of(Instant.class, OffsetDateTime.class, ZonedDateTime.class);
    private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9.]+");
    private static final Set<LogicalType> SCALARS = Set.of(
            LogicalType.Integer,
            LogicalType.Float,
            LogicalType.Boolean,
            LogicalType.Enum,
            LogicalType.DateTime,
            LogicalType.OtherScalar);

    private StrictScalars() {}

    static SimpleModule module() {
        return new SimpleModule("callhook-scalars").setDeserializerModifier(new Modifier());
    }

    /** Refuses what is of another kind than the type. */
    static void applyTo(JsonMapper mapper) {
        for (LogicalType type : SCALARS) {
            refuse(mapper, type, CoercionInputShape.EmptyString);
        }
        refuse(mapper, LogicalType.Integer, CoercionInputShape.Float);
        refuse(mapper, LogicalType.Integer, CoercionInputShape.Boolean);
        refuse(mapper, LogicalType.Float, CoercionInputShape.Boolean);
        refuse(mapper, LogicalType.Boolean, CoercionInputShape.Integer);
        refuse(mapper, LogicalType.Boolean, CoercionInputShape.Float);
    }

    private static void refuse(JsonMapper mapper, LogicalType type, CoercionInputShape shape) {
        mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
    }

    private static boolean isTextOnly(Class<?> type) {
        return TEXTS.contains(type)
                || (type.getPackageName().equals("java.time") && !type.isEnum() && type != Year.class);
    }

    private static final class Modifier extends BeanDeserializerModifier {

        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
            Class<?> type = description.getBeanClass();
            if (WHOLE.contains(type)) {
                return new StrictDeserializers.WholeNumber(deserializer);
            }
            if (FRACTIONAL.contains(type)) {
                return new StrictDeserializers.Guarded(
                        deserializer, "a finite number", (parser, value) -> isFinite(value));
            }
            if (BYTES.contains(type)) {
                return new StrictDeserializers.ByteNumber(deserializer);
            }
            if (MOMENTS.contains(type)) {
                return new StrictDeserializers.Guarded(
                        deserializer,
                        "a text",
                        (parser, value) -> isText(parser)
                                && !DIGITS.matcher(parser.getText()).matches());
            }
            if (isTextOnly(type)) {
                return new StrictDeserializers.Guarded(deserializer, "a text", (parser, value) -> isText(parser));
            }
            return deserializer;
        }

        @Override
        public JsonDeserializer<?> modifyArrayDeserializer(
                DeserializationConfig config,
                ArrayType type,
                BeanDescription description,
                JsonDeserializer<?> deserializer) {
            Class<?> element = type.getContentType().getRawClass();
            boolean text = element == byte.class || element == char.class; // written as Base64, and as a string
            return element.isPrimitive() && !text ? new StrictDeserializers.PrimitiveArray(element) : deserializer;
        }

        private static boolean isText(JsonParser parser) {
            return parser.hasToken(JsonToken.VALUE_STRING);
        }

        private static boolean isFinite(Object value) {
            return !(value instanceof Number number) || Double.isFinite(number.doubleValue());
        }
    }
}
