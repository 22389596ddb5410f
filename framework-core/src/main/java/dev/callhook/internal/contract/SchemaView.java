package dev.callhook.internal.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a JSON Schema that may have been written by anybody: keywords that are not what they should be read as absent.
 *
 * @param tree the part
 * @param root the schema that references are looked up in
 * @param nullable whether null is said to be allowed beside it
 */
record SchemaView(Map<?, ?> tree, Map<?, ?> root, boolean nullable) {

    private static final int MOST_REFERENCES = 10; // one after the other, before there is a schema

    static SchemaView of(Map<?, ?> root) {
        return new SchemaView(root, root, false).at(root);
    }

    /** Returns the schema that a keyword holds; one that says nothing if it holds none. */
    private SchemaView at(@Nullable Object part) {
        @Nullable Object found = part;
        boolean orNull = false;
        for (int i = 0; i < MOST_REFERENCES; i++) {
            if (!(found instanceof Map<?, ?> schema)) {
                break;
            }
            orNull |= Boolean.TRUE.equals(schema.get("nullable"));
            List<?> choices = choices(schema);
            if (schema.get("$ref") instanceof String reference) {
                found = referred(reference);
            } else if (choices.size() == 1) { // it or null
                orNull = true;
                found = choices.get(0);
            } else {
                return new SchemaView(schema, root, orNull);
            }
        }
        return new SchemaView(Map.of(), root, orNull);
    }

    /** Returns the schemas of which one must fit, but for null; none if null is not among them. */
    private static List<?> choices(Map<?, ?> schema) {
        Object several = schema.get("anyOf") == null ? schema.get("oneOf") : schema.get("anyOf");
        List<?> all = several instanceof List<?> list ? list : List.of();
        List<?> others = all.stream().filter(choice -> !isNull(choice)).toList();
        return others.size() < all.size() ? others : List.of();
    }

    private static boolean isNull(@Nullable Object schema) {
        return schema instanceof Map<?, ?> map && "null".equals(map.get("type"));
    }

    private @Nullable Object referred(String reference) {
        @Nullable Object found = root;
        for (String step : reference.split("/", -1)) {
            if (found instanceof Map<?, ?> schema && !step.equals("#")) {
                found = schema.get(step.replace("~1", "/").replace("~0", "~"));
            }
        }
        return found;
    }

    /** Returns the type, empty if there is none, or several. */
    String type() {
        List<String> types = types().filter(type -> !type.equals("null")).toList();
        if (types.isEmpty() && tree.get("properties") instanceof Map) {
            return "object";
        }
        return types.size() == 1 ? types.get(0) : "";
    }

    boolean isNullable() {
        return nullable || types().anyMatch("null"::equals);
    }

    private Stream<String> types() {
        return list("type")
                .filter(String.class::isInstance)
                .map(type -> type.toString().toLowerCase(Locale.ROOT)); // some write STRING
    }

    private Stream<?> list(String keyword) {
        Object value = tree.get(keyword);
        return value instanceof List<?> several ? several.stream() : Stream.ofNullable(value);
    }

    Map<String, SchemaView> properties() {
        Map<String, SchemaView> properties = new LinkedHashMap<>();
        if (tree.get("properties") instanceof Map<?, ?> members) {
            members.forEach((name, schema) -> properties.put(String.valueOf(name), at(schema)));
        }
        return properties;
    }

    /** Returns the names of what must be there and must not be null. */
    Set<String> required() {
        Map<String, SchemaView> properties = properties();
        Set<String> required = new LinkedHashSet<>();
        list("required")
                .map(String::valueOf)
                .filter(name ->
                        properties.containsKey(name) && !properties.get(name).isNullable())
                .forEach(required::add);
        return required;
    }

    /** Returns the constants of an enum as texts. */
    Set<String> constants() {
        Set<String> constants = new LinkedHashSet<>();
        Stream.concat(list("enum"), Stream.ofNullable(tree.get("const")))
                .filter(constant -> constant != null)
                .map(String::valueOf)
                .forEach(constants::add);
        return Collections.unmodifiableSet(constants);
    }

    /** Returns what the model reads of it; empty if there is nothing. */
    String description() {
        return tree.get("description") instanceof String text ? text.strip() : "";
    }

    SchemaView items() {
        return at(tree.get("items"));
    }

    /** Returns the schema of members that are not named; empty if there are none. */
    Optional<SchemaView> others() {
        Object others = tree.get("additionalProperties");
        return others == null || others.equals(false) ? Optional.empty() : Optional.of(at(others));
    }

    /** Tells whether this is an object of which nothing more is said. */
    boolean isAnyObject() {
        return !(tree.get("properties") instanceof Map) && others().isEmpty();
    }
}
