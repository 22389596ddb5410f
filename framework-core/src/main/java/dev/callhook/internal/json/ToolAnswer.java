package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import dev.callhook.handler.ToolResult;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one tool call came to, written already, so that a value which cannot be written harms no other call.
 *
 * @param id the call's id as it was sent
 * @param form the wire form
 * @param json the value; for an error the object {@code {"error":"..."}}
 */
public record ToolAnswer(@Nullable String id, ToolResult.Form form, byte[] json) {

    private static final String WRAPPER = "{\"value\":";
    private static final Set<String> RESERVED = Set.of("result", "results", "error");

    /**
     * Writes the value that a method returned.
     *
     * @param wire the rules
     * @param id the call's id
     * @param value the value, or a {@code ToolResult}
     * @param only whether the request has no other call
     * @return the answer
     * @throws JacksonException if the value cannot be written
     * @throws IllegalStateException if the wire form could be misread
     */
    public static ToolAnswer of(WireJson wire, String id, @Nullable Object value, boolean only)
            throws JacksonException {
        ToolResult result = value instanceof ToolResult chosen ? chosen : ToolResult.of(value);
        if (result.form() == ToolResult.Form.ERROR) {
            return error(wire, id, String.valueOf(result.value()));
        }
        byte[] json = wire.write(result.value());
        if (result.form() == ToolResult.Form.OBJECT) {
            // an object or a text is documented as safe; one rule for all others keeps every result an object
            return new ToolAnswer(id, result.form(), json[0] == '{' ? json : wrapped(json));
        }
        requireUnambiguous(result.form(), wire.slice(json), only);
        return new ToolAnswer(id, result.form(), json);
    }

    private static byte[] wrapped(byte[] json) {
        ByteArrayOutputStream object = new ByteArrayOutputStream(json.length + WRAPPER.length() + 1);
        object.writeBytes(WRAPPER.getBytes(StandardCharsets.US_ASCII));
        object.writeBytes(json);
        object.write('}');
        return object.toByteArray();
    }

    /**
     * Writes a failure.
     *
     * @param wire the rules
     * @param id the call's id
     * @param text what the model is told
     * @return the answer
     */
    public static ToolAnswer error(WireJson wire, @Nullable String id, String text) {
        return new ToolAnswer(id, ToolResult.Form.ERROR, ErrorBody.of(wire, text));
    }

    /**
     * Returns the answer to a call whose work is done after it.
     *
     * @param id the call's id
     * @return the answer
     */
    public static ToolAnswer accepted(String id) {
        return new ToolAnswer(id, ToolResult.Form.OBJECT, "{\"ok\":true}".getBytes(StandardCharsets.US_ASCII));
    }

    /** {@return form and value for a store, which {@link #stored} reads} */
    public byte[] forStore() {
        byte[] stored = new byte[json.length + 1];
        stored[0] = (byte) form.name().charAt(0);
        System.arraycopy(json, 0, stored, 1, json.length);
        return stored;
    }

    /**
     * Reads what a store has kept.
     *
     * @param id the call's id
     * @param stored what {@link #forStore} wrote
     * @return the answer
     */
    public static ToolAnswer stored(String id, byte[] stored) {
        ToolResult.Form form = Arrays.stream(ToolResult.Form.values())
                .filter(candidate -> candidate.name().charAt(0) == stored[0])
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the store has kept something else"));
        return new ToolAnswer(id, form, Arrays.copyOfRange(stored, 1, stored.length));
    }

    private static void requireUnambiguous(ToolResult.Form form, JsonSlice value, boolean only) {
        if (!only) {
            throw new IllegalStateException("ToolResult." + name(form) + " cannot answer one of several calls:"
                    + " return the value itself, or ToolResult.of(value)");
        }
        if (form == ToolResult.Form.DIRECT && !value.isObject()) {
            throw new IllegalStateException(
                    "ToolResult.direct needs a value that is written as a JSON object, but it is " + value.kind()
                            + ": return the value itself");
        }
        if (!Collections.disjoint(value.members().keySet(), RESERVED)) {
            throw new IllegalStateException(
                    "ToolResult." + name(form) + " has a top-level result, results or error, which"
                            + " the platform would misread: return the value itself, or ToolResult.of(value)");
        }
    }

    private static String name(ToolResult.Form form) {
        return form == ToolResult.Form.SIMPLE ? "simple" : "direct";
    }
}
