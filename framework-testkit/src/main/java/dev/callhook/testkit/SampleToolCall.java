package dev.callhook.testkit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of several tool calls of a request that a test makes.
 *
 * @param id the id that its answer will carry, such as {@code tool_1}
 * @param name the tool's name
 * @param arguments the arguments by name: anything that can be written as JSON, null included
 * @see SamplePayloads#toolCalls
 */
public record SampleToolCall(String id, String name, Map<String, ? extends @Nullable Object> arguments) {

    /**
     * Keeps an unmodifiable copy of the arguments.
     *
     * @param id the id that its answer will carry, such as {@code tool_1}
     * @param name the tool's name
     * @param arguments the arguments by name: anything that can be written as JSON, null included
     */
    public SampleToolCall {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<String, @Nullable Object>(arguments));
    }

    Map<String, Object> wire() {
        Map<String, Object> function = new LinkedHashMap<>();
        function.put("name", name);
        function.put("arguments", arguments);
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("id", id);
        call.put("type", "function");
        call.put("function", function);
        return call;
    }
}
