package dev.callhook.payload;

import java.lang.reflect.Type;
import java.util.Objects;

/**
 * Stands for the JSON Schema of a Java type, anywhere in the answer to an assistant-request: Callhook writes the schema in its
 * place, by the rules by which it makes those of tool arguments. Immutable.
 *
 * @param type a record, a class, or a list or map of such
 */
public record SchemaOf(Type type) {

    /**
     * Requires a type.
     *
     * @param type a record, a class, or a list or map of such
     */
    public SchemaOf {
        Objects.requireNonNull(type, "type");
    }
}
