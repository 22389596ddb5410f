package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.io.Serial;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The readers that make scalars strict where Jackson's own settings do not reach. */
final class StrictDeserializers {

    private StrictDeserializers() {}

    /** Tells whether what was read, and the token that it was read from, are allowed. */
    interface Check {
        boolean allows(JsonParser parser, Object value) throws IOException;
    }

    /** Reads as usual, then refuses what the check does not let pass. */
    static final class Guarded extends DelegatingDeserializer {

        @Serial
        private static final long serialVersionUID = 1L;

        private final String expected;
        private final transient Check check;

        Guarded(JsonDeserializer<?> delegate, String expected, Check check) {
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
            Object value = super.deserialize(parser, context);
            return check.allows(parser, value) ? value : context.reportInputMismatch(handledType(), "not %s", expected);
        }
    }

    /** Takes 2.0 for 2, as models write whole numbers whose wire format knows doubles only; never 1.9 for 1. */
    static final class WholeNumber extends DelegatingDeserializer {

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
            long length = (long) number.precision() - number.scale(); // an int would overflow for 1e2147483647
            boolean whole = number.scale() <= 0 && length <= WireJson.LONGEST_NUMBER;
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

    /** Refuses 200, which Jackson takes for -56 since some languages count bytes from 0 to 255. */
    static final class ByteNumber extends DelegatingDeserializer {

        @Serial
        private static final long serialVersionUID = 1L;

        ByteNumber(JsonDeserializer<?> delegate) {
            super(delegate);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
            return new ByteNumber(delegate);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            int wide = context.readValue(parser, int.class);
            return wide == (byte) wide ? (byte) wide : context.reportInputMismatch(handledType(), "not a byte");
        }
    }

    /** Reads an array of primitives by the rules for its elements, which Jackson's own reader does not ask for. */
    static final class PrimitiveArray extends StdDeserializer<Object> {

        @Serial
        private static final long serialVersionUID = 1L;

        private final Class<?> element;

        PrimitiveArray(Class<?> element) {
            super(element.arrayType());
            this.element = element;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.isExpectedStartArrayToken()) {
                return context.handleUnexpectedToken(handledType(), parser);
            }
            List<Object> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                try {
                    elements.add(context.readValue(parser, element));
                } catch (JacksonException e) {
                    throw JsonMappingException.wrapWithPath(e, handledType(), elements.size());
                }
            }
            Object array = Array.newInstance(element, elements.size());
            for (int i = 0; i < elements.size(); i++) {
                Array.set(array, i, elements.get(i));
            }
            return array;
        }
    }
}
