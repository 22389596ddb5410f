package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.Serial;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Year;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * How scalars are read: tolerant where the meaning is plain (numbers and booleans sent as text, enum constants in any
 * case, 2.0 for 2), strict where a guess could hurt (1.9, true or "" for a number, a number for a date, infinity).
 */
final class StrictScalars {

    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class, byte.class, Byte.class);
    private static final Set<Class<?>> FRACTIONAL = Set.of(double.class, Double.class, float.class, Float.class);
    private static final Set<LogicalType> SCALARS = Set.of(
            LogicalType.Integer,
            LogicalType.Float,
            LogicalType.Boolean,
            LogicalType.Enum,
            LogicalType.DateTime,
            LogicalType.OtherScalar);
    private static final int DIGITS_OF_LONG = 19;

    private StrictScalars() {}

    static JsonMapper.Builder applyTo(JsonMapper.Builder builder) {
        SimpleModule module = new SimpleModule("callhook-scalars");
        module.setDeserializerModifier(new Modifier());
        builder.addModule(module).enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS);
        SCALARS.forEach(type -> builder.withCoercionConfig(
                type, config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)));
        return builder.withCoercionConfig(
                        LogicalType.Integer,
                        config -> config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Float,
                        config -> config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Boolean,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail));
    }

    private static boolean isTextOnly(Class<?> type) {
        return type == UUID.class
                || type == URI.class
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
                return new WholeNumber(deserializer);
            }
            if (FRACTIONAL.contains(type)) {
                return new Guarded(deserializer, "a finite number", (token, value) -> isFinite(value));
            }
            if (isTextOnly(type)) {
                return new Guarded(deserializer, "a text", (token, value) -> token == JsonToken.VALUE_STRING);
            }
            return deserializer;
        }

        private static boolean isFinite(Object value) {
            return !(value instanceof Number number) || Double.isFinite(number.doubleValue());
        }
    }

    /** Reads as usual, then refuses what the check does not let pass. */
    private static final class Guarded extends DelegatingDeserializer {

        @Serial
        private static final long serialVersionUID = 1L;

        private final String expected;
        private final transient BiPredicate<JsonToken, Object> check;

        Guarded(JsonDeserializer<?> delegate, String expected, BiPredicate<JsonToken, Object> check) {
            super(delegate);
            this.expected = expected;
            this.check = check;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
            return new Guarded(delegate, expected, check);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonToken token = parser.currentToken();
            Object value = super.deserialize(parser, context);
            return check.test(token, value) ? value : context.reportInputMismatch(handledType(), "not %s", expected);
        }
    }

    /** Takes 2.0 for 2, as models write whole numbers whose wire format knows doubles only; never 1.9 for 1. */
    private static final class WholeNumber extends DelegatingDeserializer {

        @Serial
        private static final long serialVersionUID = 1L;

        WholeNumber(JsonDeserializer<?> delegate) {
            super(delegate);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
            return new WholeNumber(delegate);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_NUMBER_FLOAT) {
                return super.deserialize(parser, context);
            }
            BigDecimal number = parser.getDecimalValue().stripTrailingZeros();
            boolean whole = number.scale() <= 0 && number.precision() - number.scale() <= DIGITS_OF_LONG;
            if (!whole) {
                return context.reportInputMismatch(handledType(), "not a whole number");
            }
            try (JsonParser digits = parser(context, number.toBigIntegerExact())) {
                return super.deserialize(digits, context);
            }
        }

        private static JsonParser parser(DeserializationContext context, BigInteger number) throws IOException {
            JsonParser digits = context.getParser().getCodec().getFactory().createParser(number.toString());
            digits.nextToken();
            return digits;
        }
    }
}
