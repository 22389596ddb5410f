package dev.callhook.payload;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object that is sent: ordered, unmodifiable, null values allowed. */
final class JsonBlock {

    private JsonBlock() {}

    static Map<String, @Nullable Object> copy(Map<String, ? extends @Nullable Object> body) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(body));
    }

    static Map<String, @Nullable Object> with(Map<String, @Nullable Object> body, String key, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(body);
        changed.put(Objects.requireNonNull(key, "key"), value);
        return changed;
    }

    /** Adds an element to the list under a key. */
    static Map<String, @Nullable Object> adding(Map<String, @Nullable Object> body, String key, Object element) {
        List<Object> elements = new ArrayList<>();
        if (body.get(key) instanceof List<?> present) {
            elements.addAll(present);
        }
        elements.add(element);
        return with(body, key, List.copyOf(elements));
    }

    static Map<String, Object> message(String role, String content) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("role", role);
        message.put("content", content);
        return message;
    }
}
