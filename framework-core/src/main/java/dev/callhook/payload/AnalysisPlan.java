package dev.callhook.payload;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code analysis_plan}: what the platform extracts from a call after its end, read back by {@code @Analysis}.
 *
 * <p>Immutable; each method returns a new value.
 *
 * @param body the JSON object that is sent
 */
public record AnalysisPlan(@JsonValue Map<String, @Nullable Object> body) {

    private static final String STRUCTURED_DATA_PLAN = "structured_data_plan";

    /**
     * Keeps unmodifiable copies of collections.
     *
     * @param body the JSON object that is sent
     */
    public AnalysisPlan {
        body = JsonBlock.copy(body);
    }

    /**
     * Returns a plan that fills in a type, which an {@code @Analysis} parameter reads again. Its components that are not {@code
     * Optional} are required of the analysing model; say with {@code @Description} what they mean.
     *
     * @param type a record, or anything else that is read from a JSON object
     * @return the plan
     */
    public static AnalysisPlan of(Type type) {
        return of(new SchemaOf(type));
    }

    /**
     * Returns a plan that fills in a schema.
     *
     * @param schema a JSON Schema of type object, anything that is written as such
     * @return the plan
     */
    public static AnalysisPlan of(Object schema) {
        Map<String, @Nullable Object> structured = new LinkedHashMap<>();
        structured.put("enabled", true);
        structured.put("schema", schema);
        return new AnalysisPlan(Map.of()).put(STRUCTURED_DATA_PLAN, JsonBlock.copy(structured));
    }

    /**
     * Adds to the messages of the plan. The placeholders <code>{{schema}}</code>, <code>{{transcript}}</code> and <code>
     * {{ended_reason}}</code> are filled in by the platform.
     *
     * @param role {@code system} or {@code user}
     * @param content what the analysing model is told
     * @return the changed plan
     */
    public AnalysisPlan message(String role, String content) {
        Map<String, @Nullable Object> structured = new LinkedHashMap<>();
        if (body.get(STRUCTURED_DATA_PLAN) instanceof Map<?, ?> present) {
            present.forEach((key, value) -> structured.put(String.valueOf(key), value));
        }
        return put(
                STRUCTURED_DATA_PLAN,
                JsonBlock.copy(JsonBlock.adding(structured, "messages", JsonBlock.message(role, content))));
    }

    /**
     * Sets {@code min_messages_threshold}: shorter calls are not analysed.
     *
     * @param messages the number of messages; the platform's default is 2
     * @return the changed plan
     */
    public AnalysisPlan minMessagesThreshold(int messages) {
        return put("min_messages_threshold", messages);
    }

    /**
     * Sets any key.
     *
     * @param key the key on the wire
     * @param value anything that can be written as JSON
     * @return the changed plan
     */
    public AnalysisPlan put(String key, @Nullable Object value) {
        return new AnalysisPlan(JsonBlock.with(body, key, value));
    }

    /** {@return the keys, without values} */
    @Override
    public String toString() {
        return "AnalysisPlan" + body.keySet();
    }
}
