package dev.callhook.testkit.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON as tests need it; the same modules and the same spelling of dates as on the wire. */
public final class KitJson {

    /** Never reconfigured, hence a constant. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    /** One member or element a line, and the same on every system, for files that are compared and reviewed. */
    private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private KitJson() {}

    /**
     * Reads the body of a sample, which is an object always. Numbers stay as they were written.
     *
     * @param body the JSON
     * @return the object
     */
    public static ObjectNode object(byte[] body) {
        try {
            return MAPPER.readerFor(ObjectNode.class)
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readValue(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot happen: samples are JSON objects
        }
    }

    /**
     * Returns a value as it would be written.
     *
     * @param value anything; a test's own value may be one that cannot be written
     * @return the JSON
     * @throws IllegalArgumentException if it cannot be written
     */
    public static JsonNode node(@Nullable Object value) {
        try {
            return MAPPER.valueToTree(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the value cannot be written as JSON: " + e.getMessage(), e);
        }
    }

    /**
     * Returns a value as it stands in a file that is reviewed.
     *
     * @param value anything
     * @return the JSON with a line break at the end
     * @throws IllegalArgumentException if it cannot be written
     */
    public static String text(Object value) {
        try {
            return MAPPER.writer(PRINTER).writeValueAsString(value) + "\n";
        } catch (JacksonException e) {
            throw new IllegalArgumentException("the value cannot be written as JSON: " + e.getMessage(), e);
        }
    }

    /**
     * Tells whether two texts hold the same JSON, however it is written.
     *
     * @param text a text
     * @param other another one
     * @return false too if one of them is no JSON
     */
    public static boolean same(String text, String other) {
        try {
            return MAPPER.readTree(text).equals(MAPPER.readTree(other));
        } catch (JacksonException e) {
            return false;
        }
    }

    /**
     * Writes a body in the form of the sample files.
     *
     * @param node the body
     * @return its bytes
     */
    public static byte[] write(JsonNode node) {
        try {
            return (MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JacksonException e) {
            throw new UncheckedIOException(e); // cannot happen: a tree of plain values
        }
    }
}
