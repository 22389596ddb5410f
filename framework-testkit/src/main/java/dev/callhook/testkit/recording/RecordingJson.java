package dev.callhook.testkit.recording;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import dev.callhook.testkit.json.KitJson;
import java.lang.reflect.Type;

/** What recorded deliveries want of JSON beside what the kit does with it: numbers in texts, and the members of types. */
final class RecordingJson {

    private RecordingJson() {}

    /** Reads a text that may hold JSON; what does not is the text itself. */
    static JsonNode inText(JsonNode text) {
        try {
            JsonNode held = KitJson.MAPPER
                    .readerFor(JsonNode.class)
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readValue(text.textValue());
            return held.isContainerNode() ? held : text;
        } catch (JacksonException e) {
            return text;
        }
    }

    static JavaType type(Type type) {
        return KitJson.MAPPER.constructType(type);
    }

    /** Tells how a type is read. */
    static BeanDescription properties(JavaType type) {
        return KitJson.MAPPER.getDeserializationConfig().introspect(type);
    }
}
