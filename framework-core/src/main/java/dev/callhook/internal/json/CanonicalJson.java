package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Writes JSON in one form for all texts that mean the same: members sorted by name and left out if null, numbers by their value,
 * no white space. Whoever stores JSON and sends it again may change all of these. Safe for use by several threads.
 */
public final class CanonicalJson {

    private static final int MOST_DIGITS = 100; // of a number that is written without an exponent

    private final JsonFactory factory =
            JsonFactory.builder().recyclerPool(new BufferPool()).build();
    private final WireJson json;
    private final ObjectReader reader;

    /**
     * Writes by the rules of the wire.
     *
     * @param json the rules
     */
    public CanonicalJson(WireJson json) {
        JavaType tree = json.typeOf(JsonNode.class);
        this.json = json;
        this.reader = json.reader(tree).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /**
     * Writes an object anew, but for one of its members.
     *
     * @param object the object
     * @param leftOut the name of the member
     * @return the canonical form
     * @throws IllegalArgumentException if it holds a number that cannot be calculated with
     */
    public JsonSlice without(JsonSlice object, String leftOut) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = factory.createGenerator(bytes)) {
            ObjectNode tree = object.readWith(reader);
            tree.remove(leftOut);
            write(tree, out);
        } catch (IOException | ArithmeticException | NumberFormatException e) { // without its text, which holds values
            throw new IllegalArgumentException("a number has more than " + WireJson.LONGEST_NUMBER
                    + " characters, or an exponent that is too large: write it as a text");
        }
        return json.slice(bytes.toByteArray());
    }

    private static void write(JsonNode node, JsonGenerator out) throws IOException {
        switch (node.getNodeType()) {
            case OBJECT -> writeMembers(node, out);
            case ARRAY -> {
                out.writeStartArray();
                for (JsonNode element : node) {
                    write(element, out);
                }
                out.writeEndArray();
            }
            case NUMBER -> writeNumber(node.decimalValue().stripTrailingZeros(), out);
            case BOOLEAN -> out.writeBoolean(node.booleanValue());
            case STRING -> out.writeString(node.textValue());
            default -> out.writeNull();
        }
    }

    private static void writeMembers(JsonNode object, JsonGenerator out) throws IOException {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        Collections.sort(names);
        out.writeStartObject();
        for (String name : names) {
            JsonNode value = object.path(name);
            if (!value.isNull()) {
                out.writeFieldName(name);
                write(value, out);
            }
        }
        out.writeEndObject();
    }

    /** Without an exponent where that is short, so that a whole number is still read as one. */
    private static void writeNumber(BigDecimal number, JsonGenerator out) throws IOException {
        if (number.scale() <= 0 && (long) number.precision() - number.scale() <= MOST_DIGITS) {
            out.writeNumber(number.toBigIntegerExact());
        } else {
            out.writeNumber(number);
        }
    }
}
