package dev.callhook.internal.schema;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;

/**
 * A JSON Schema of draft 2020-12, of the few keywords that language models accept. It is written by Jackson as it stands, in the
 * same order and text each time. Deeply immutable.
 *
 * @param tree maps, lists, texts, numbers and booleans
 */
public record JsonSchema(Map<String, Object> tree) {

    @Override
    @JsonValue
    public Map<String, Object> tree() {
        return tree;
    }
}
