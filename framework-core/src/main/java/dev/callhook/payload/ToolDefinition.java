package dev.callhook.payload;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One element of {@code llm_config.tools}: a function that the model may call, or one of the platform's own tools.
 *
 * <p>Immutable; each method returns a new value. The definitions of {@code @Tool} methods are made by Callhook, see {@link
 * ToolDefinitions}. The forms are those of the platform's documentation of custom tools and of its SDK's types.
 *
 * @param body the JSON object that is sent
 */
public record ToolDefinition(@JsonValue Map<String, @Nullable Object> body) {

    private static final String NAME = "name";
    private static final String DESCRIPTION = "description";
    private static final String PARAMETERS = "parameters";
    private static final String TYPE = "type";
    private static final String FUNCTION = "function";
    private static final String URL = "url";
    private static final String DESTINATIONS = "destinations";

    /**
     * Keeps unmodifiable copies of collections.
     *
     * @param body the JSON object that is sent
     */
    public ToolDefinition {
        body = JsonBlock.copy(body);
    }

    /**
     * Returns the definition of a function, in the flat form.
     *
     * @param name its name, under which the platform calls it
     * @param description what it does and when to use it, for the model; the platform requires it
     * @param parameters a JSON Schema of type object, anything that is written as such
     * @return the definition
     */
    public static ToolDefinition function(String name, String description, Object parameters) {
        return of().put(NAME, name).put(DESCRIPTION, description).put(PARAMETERS, parameters);
    }

    /**
     * Returns the platform's tool that hangs up. It has no webhook.
     *
     * @return the definition
     */
    public static ToolDefinition endCall() {
        return of().put(TYPE, "end_call");
    }

    /**
     * Returns the platform's tool that transfers the call. It has no webhook.
     *
     * @param number where to, in E.164 such as {@code +442079460333}
     * @param description when the model shall transfer there
     * @return the definition, to which {@link #destination} adds others
     */
    public static ToolDefinition transferCall(String number, String description) {
        return of().put(TYPE, "transfer_call").destination(number, description);
    }

    private static ToolDefinition of() {
        return new ToolDefinition(Map.of());
    }

    /**
     * Adds a destination of a transfer.
     *
     * @param number where to, in E.164
     * @param description when the model shall transfer there
     * @return the changed definition
     */
    public ToolDefinition destination(String number, String description) {
        return adding(destinationOf(number, description));
    }

    /**
     * Adds a destination of a transfer, and what is said before it.
     *
     * @param number where to, in E.164
     * @param description when the model shall transfer there
     * @param message what the caller is told first
     * @return the changed definition
     */
    public ToolDefinition destination(String number, String description, String message) {
        Map<String, Object> destination = destinationOf(number, description);
        destination.put("message", message);
        return adding(destination);
    }

    private static Map<String, Object> destinationOf(String number, String description) {
        Map<String, Object> destination = new LinkedHashMap<>();
        destination.put(TYPE, "number");
        destination.put("number", number);
        destination.put(DESCRIPTION, description);
        return destination;
    }

    private ToolDefinition adding(Map<String, Object> destination) {
        if (!"transfer_call".equals(body.get(TYPE))) {
            throw new IllegalStateException("only a transfer has destinations: start with transferCall(...)");
        }
        return new ToolDefinition(JsonBlock.adding(body, DESTINATIONS, destination));
    }

    /**
     * Sets {@code url}: where the platform sends the calls of this tool, if not to the assistant's webhook.
     *
     * @param url the address of the servlet
     * @return the changed definition
     */
    public ToolDefinition url(String url) {
        return isNested() ? put("server", Map.of(URL, url)) : put(URL, url);
    }

    /**
     * Sets {@code async}: the platform does not wait for the result.
     *
     * @param async whether it does not; false by default
     * @return the changed definition
     */
    public ToolDefinition async(boolean async) {
        return put("async", async);
    }

    /**
     * Sets {@code message}: what is said to the caller meanwhile. The older platform's {@code async_response} is the same.
     *
     * @param text the sentence
     * @return the changed definition
     */
    public ToolDefinition message(String text) {
        return put("message", text);
    }

    /**
     * Returns the nested form of a function, as other platforms have it: {@code {"type":"function","function":{...}}}. The
     * platform takes either.
     *
     * @return the definition in that form; another tool as it is
     */
    public ToolDefinition nested() {
        if (isNested() || !body.containsKey(NAME)) {
            return this;
        }
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(body);
        Map<String, @Nullable Object> function = new LinkedHashMap<>();
        for (String key : List.of(NAME, DESCRIPTION, PARAMETERS)) {
            if (rest.containsKey(key)) {
                function.put(key, rest.remove(key));
            }
        }
        Object url = rest.remove(URL);
        ToolDefinition nested = of().put(TYPE, FUNCTION).put(FUNCTION, JsonBlock.copy(function));
        if (url != null) {
            nested = nested.put("server", Map.of(URL, url));
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>(nested.body());
        all.putAll(rest);
        return new ToolDefinition(all);
    }

    private boolean isNested() {
        return body.get(FUNCTION) instanceof Map;
    }

    /** {@return the name under which the platform calls a function; empty for its own tools} */
    public Optional<String> name() {
        Map<?, ?> named = body.get(FUNCTION) instanceof Map<?, ?> function ? function : body;
        return Optional.ofNullable(named.get(NAME)).map(Object::toString);
    }

    /**
     * Sets any key.
     *
     * @param key the key on the wire
     * @param value anything that can be written as JSON
     * @return the changed definition
     */
    public ToolDefinition put(String key, @Nullable Object value) {
        return new ToolDefinition(JsonBlock.with(body, Objects.requireNonNull(key, "key"), value));
    }
}
