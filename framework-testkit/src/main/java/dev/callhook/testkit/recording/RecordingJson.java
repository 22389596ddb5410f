package dev.callhook.testkit.recording;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;

/** JSON of recorded deliveries: numbers stay as they were written, one member a line, the same on every system. */
final class RecordingJson {

    /** Never reconfigured, hence a constant. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private RecordingJson() {}

    /** Reads the body of a delivery that has been answered, which is an object always. */
    static ObjectNode object(byte[] body) {
        try {
            return MAPPER.readValue(body, ObjectNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a text that may hold JSON; what does not is the text itself. */
    static JsonNode inText(JsonNode text) {
        try {
            JsonNode held = MAPPER.readTree(text.textValue());
            return held.isContainerNode() ? held : text;
        } catch (JacksonException e) {
            return text;
        }
    }

    /** Writes a fixture, with a line break at the end. */
    static String text(JsonNode body) {
        try {
            return MAPPER.writer(PRINTER).writeValueAsString(body) + "\n";
        } catch (JacksonException e) {
            throw new UncheckedIOException(e); // cannot happen: a tree of plain values
        }
    }

    /** Returns a value as it is written. */
    static JsonNode node(Object value) {
        return MAPPER.valueToTree(value);
    }

    static JavaType type(Type type) {
        return MAPPER.constructType(type);
    }

    /** Tells how a type is read. */
    static BeanDescription properties(JavaType type) {
        return MAPPER.getDeserializationConfig().introspect(type);
    }
}
