package dev.callhook.internal.schema;

import com.fasterxml.jackson.databind.JavaType;
import dev.callhook.internal.json.ArgumentCheck;
import dev.callhook.internal.json.ArgumentTypes;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The schemas of types that hold themselves, by name. Filled at start-up by one thread, and read by many afterwards. */
final class Definitions {

    private final Set<JavaType> open = new HashSet<>();
    private final Map<String, JavaType> named = new HashMap<>();
    private final Map<String, Map<String, Object>> schemas = new LinkedHashMap<>();
    private final Map<String, ArgumentCheck> checks = new HashMap<>();

    /** Tells whether the schema of a type is being written, or has been written down here. */
    boolean know(JavaType type) {
        return open.contains(type) || type.equals(named.get(nameOf(type)));
    }

    /** Returns a reference to a type that is known. */
    Draft reference(JavaType type) {
        String name = nameOf(type);
        JavaType other = named.putIfAbsent(name, type);
        if (other != null && !other.equals(type)) {
            throw new IllegalArgumentException(
                    "has two types with the name " + name + " that hold themselves: rename one of them");
        }
        return Draft.reference(name)
                .check((value, place, wrong) ->
                        checks.getOrDefault(name, ArgumentCheck.NONE).check(value, place, wrong));
    }

    void open(JavaType type) {
        open.add(type);
    }

    /** Returns the schema of a type that was opened: itself, or a reference if it was referred to. */
    Draft close(JavaType type, Draft draft) {
        open.remove(type);
        if (!know(type)) {
            return draft;
        }
        schemas.put(nameOf(type), draft.tree());
        checks.put(nameOf(type), draft.check());
        return reference(type).reads(draft.reading());
    }

    Map<String, Map<String, Object>> schemas() {
        return Collections.unmodifiableMap(schemas);
    }

    /** Names a type so that the name needs no escape in a reference. */
    private static String nameOf(JavaType type) {
        return ArgumentTypes.nameOf(type).replaceAll("[^A-Za-z0-9]+", "_");
    }
}
