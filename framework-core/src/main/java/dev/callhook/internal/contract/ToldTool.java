package dev.callhook.internal.contract;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A function as its definition tells it, in one of the platform's forms; what is not as it should be reads as absent.
 *
 * @param name its name
 * @param description what the model reads of it; empty if there is nothing
 * @param parameters the JSON Schema of its arguments; null says that there are none
 * @param async whether nobody waits for its result; empty if that cannot be told
 * @param addressed whether it has an address of its own, which may be that of another server
 */
record ToldTool(
        String name, String description, @Nullable Object parameters, Optional<Boolean> async, boolean addressed) {

    private static final Set<String> WITHOUT_WEBHOOK =
            Set.of("end_call", "endCall", "transfer_call", "transferCall", "mcp");

    /** Returns the function that a definition tells; empty for the platform's own tools, and for what is none at all. */
    static Optional<ToldTool> of(@Nullable Object definition) {
        if (!(definition instanceof Map<?, ?> flat) || isOfThePlatform(flat)) {
            return Optional.empty();
        }
        Map<?, ?> function = flat.get("function") instanceof Map<?, ?> nested ? nested : flat;
        if (!(function.get("name") instanceof String name)) {
            return Optional.empty();
        }
        String description = function.get("description") instanceof String text ? text.strip() : "";
        boolean addressed = flat.get("url") != null || flat.get("server") != null;
        return Optional.of(
                new ToldTool(name, description, function.get("parameters"), flag(flat.get("async")), addressed));
    }

    private static boolean isOfThePlatform(Map<?, ?> definition) {
        return definition.get("type") instanceof String type && WITHOUT_WEBHOOK.contains(type);
    }

    private static Optional<Boolean> flag(@Nullable Object value) {
        return value == null
                ? Optional.of(false)
                : Optional.of(value).filter(Boolean.class::isInstance).map(Boolean.class::cast);
    }

    /** Returns the schema of the arguments: one without properties if there are none, one that says nothing if it is odd. */
    Map<?, ?> schema() {
        if (parameters == null || Map.of().equals(parameters)) {
            return Map.of("type", "object", "properties", Map.of());
        }
        return parameters instanceof Map<?, ?> schema ? schema : Map.of();
    }
}
