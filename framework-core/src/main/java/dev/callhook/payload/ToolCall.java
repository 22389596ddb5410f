package dev.callhook.payload;

import org.jspecify.annotations.Nullable;

/**
 * One call of a tool: {@code tool_call_list[]}.
 *
 * <p>A handler method only ever sees calls with an id and a name; they are null here only in a payload whose entry was
 * malformed, which is answered with an error.
 *
 * @param id the id that the answer must carry: opaque text
 * @param type {@code function} is the only value that is documented
 * @param name {@code function.name}
 * @param arguments {@code function.arguments}: a JSON object; <code>{}</code> if the platform sent none, and the object
 *     itself if the platform sent it as text
 */
public record ToolCall(
        @Nullable String id,
        @Nullable String type,
        @Nullable String name,
        RawJson arguments) {

    /** {@return id and name, with the arguments masked} */
    @Override
    public String toString() {
        return "ToolCall[id=" + id + ", type=" + type + ", name=" + name + ", arguments=***]";
    }
}
