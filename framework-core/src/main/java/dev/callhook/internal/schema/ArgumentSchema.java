package dev.callhook.internal.schema;

import dev.callhook.internal.json.ArgumentCheck;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The schema of one value that is read as an argument, or as all of them.
 *
 * @param tree the schema itself
 * @param definitions the schemas of types that hold themselves, which it refers to by name
 * @param check checks what the schema says beyond what the reader tells; none if there is nothing to check
 * @param reading tells all that cannot be read, of which the reader finds the first
 */
public record ArgumentSchema(
        Map<String, Object> tree,
        Map<String, Map<String, Object>> definitions,
        ArgumentCheck check,
        ArgumentCheck reading) {

    /**
     * Returns the same schema for a value that may be left out.
     *
     * @param value what it is then, as maps, lists, texts, numbers and booleans
     * @return the schema
     */
    public ArgumentSchema withDefault(Object value) {
        return new ArgumentSchema(Draft.of(tree).with("default", value).tree(), definitions, check, reading);
    }

    /** {@return whether objects fit, and perhaps all else} */
    public boolean fitsObjects() {
        return resolved().getOrDefault(Draft.TYPE, "object").equals("object");
    }

    /** Returns the schema without a reference at its top, where models accept none. */
    Map<String, Object> resolved() {
        return tree.get(Draft.REFERENCE) instanceof String reference
                ? definitions.getOrDefault(reference.substring(Draft.DEFINITIONS_PATH.length()), tree)
                : tree;
    }

    /** {@return the names of all members that it knows, at any depth} */
    public Set<String> names() {
        Set<String> names = new HashSet<>();
        collect(tree, names);
        collect(definitions, names);
        return names;
    }

    private static void collect(Object part, Set<String> names) {
        if (part instanceof Map<?, ?> schema) {
            if (schema.get(Draft.PROPERTIES) instanceof Map<?, ?> properties) {
                properties.keySet().forEach(name -> names.add(String.valueOf(name)));
            }
            schema.values().forEach(inside -> collect(inside, names));
        }
    }

    /** {@return a schema that stands alone} */
    public JsonSchema document() {
        return document(resolved(), definitions);
    }

    static JsonSchema document(Map<String, Object> tree, Map<String, Map<String, Object>> definitions) {
        Draft whole = Draft.of(tree);
        if (!definitions.isEmpty()) {
            whole.with(Draft.DEFINITIONS, definitions);
        }
        return new JsonSchema(whole.tree());
    }
}
