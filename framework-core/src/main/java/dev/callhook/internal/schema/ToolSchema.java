package dev.callhook.internal.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the schemas of a tool's arguments together to the schema of the object that holds them. */
public final class ToolSchema {

    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();
    private final Map<String, Map<String, Object>> definitions = new LinkedHashMap<>();
    private Map<String, Object> others = Map.of();

    private ToolSchema() {}

    /**
     * One parameter that is read from the arguments.
     *
     * @param name the argument's name; empty for all of them
     * @param schema its schema
     * @param required whether the argument must be there
     */
    public record Part(String name, ArgumentSchema schema, boolean required) {}

    /**
     * Returns the schema of a tool's arguments.
     *
     * @param parts the parameters in their order
     * @return the schema, always of an object with properties
     * @throws IllegalArgumentException if two types that hold themselves have the same name; the message follows the method's
     */
    public static JsonSchema of(List<Part> parts) {
        ToolSchema whole = new ToolSchema();
        for (Part part : parts) {
            whole.add(part);
        }
        return whole.schema();
    }

    private void add(Part part) {
        part.schema().definitions().forEach((name, schema) -> {
            if (!definitions.computeIfAbsent(name, free -> schema).equals(schema)) {
                throw new IllegalArgumentException(
                        "has two types with the name " + name + " that hold themselves: rename one of them");
            }
        });
        if (!part.name().isEmpty()) {
            properties.putIfAbsent(part.name(), part.schema().tree());
            require(part.required() ? List.of(part.name()) : List.of());
            return;
        }
        Map<String, Object> object = part.schema().resolved();
        if (object.get(Draft.PROPERTIES) instanceof Map<?, ?> members) {
            members.forEach((name, schema) -> properties.putIfAbsent(name.toString(), schema));
        }
        if (object.get(Draft.REQUIRED) instanceof List<?> names) {
            require(names);
        }
        Object schema = object.get(Draft.OTHER_PROPERTIES);
        others = schema == null ? others : Map.of(Draft.OTHER_PROPERTIES, schema);
    }

    private void require(List<?> names) {
        for (Object name : names) {
            if (!required.contains(name.toString())) {
                required.add(name.toString());
            }
        }
    }

    private JsonSchema schema() {
        Draft draft = Draft.of(others).with(Draft.TYPE, "object").with(Draft.PROPERTIES, properties);
        if (!required.isEmpty()) {
            draft.with(Draft.REQUIRED, required);
        }
        return ArgumentSchema.document(draft.tree(), definitions);
    }
}
