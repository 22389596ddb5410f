package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import dev.callhook.handler.ToolResult;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one tool call came to, written already, so that a value which cannot be written harms no other call.
 *
 * @param id the call's id as it was sent
 * @param forStore the first letter of the wire form, then the value in JSON, for an error the object {@code {"error":"..."}};
 *     a store keeps it as it is, so nobody changes it
 */
public record ToolAnswer(@Nullable String id, byte[] forStore) {

    private static final byte[] OBJECT = ascii("O");
    private static final byte[] VALUE = ascii("O{\"value\":");
    private static final byte[] ERROR = ascii("E{\"error\":");
    private static final byte[] END = ascii("}");
    private static final byte[] ACCEPTED = ascii("O{\"ok\":true}");
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
        if (result.form() == ToolResult.Form.OBJECT) {
            return new ToolAnswer(id, object(wire, result.value()));
        }
        byte[] letter = {(byte) result.form().name().charAt(0)};
        ToolAnswer answer = new ToolAnswer(id, wire.writeAfter(letter, result.value()));
        requireUnambiguous(result.form(), wire.slice(answer.json()), only);
        return answer;
    }

    /** An object or a text is documented as safe; one rule for all others keeps every result an object. */
    private static byte[] object(WireJson wire, @Nullable Object value) throws JacksonException {
        if (value instanceof String text) {
            return wire.writeText(VALUE, text, END); // most results, which need no second copy
        }
        byte[] written = wire.writeAfter(OBJECT, value);
        return written[1] == '{' ? written : wrapped(written);
    }

    private static byte[] wrapped(byte[] written) {
        return ByteBuffer.allocate(VALUE.length + written.length - 1 + END.length)
                .put(VALUE)
                .put(written, 1, written.length - 1)
                .put(END)
                .array();
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
        return new ToolAnswer(id, wire.writeText(ERROR, text, END));
    }

    /**
     * Returns the answer to a call whose work is done after it.
     *
     * @param id the call's id
     * @return the answer
     */
    public static ToolAnswer accepted(String id) {
        return new ToolAnswer(id, ACCEPTED);
    }

    /**
     * Reads what a store has kept.
     *
     * @param id the call's id
     * @param stored what {@link #forStore} was
     * @return the answer
     * @throws IllegalStateException if it was something else
     */
    public static ToolAnswer stored(String id, byte[] stored) {
        ToolAnswer answer = new ToolAnswer(id, stored);
        ToolResult.Form unused = answer.form();
        return answer;
    }

    /**
     * Returns the same answer to another call.
     *
     * @param other the other call's id
     * @return the answer
     */
    public ToolAnswer withId(@Nullable String other) {
        return new ToolAnswer(other, forStore);
    }

    /** {@return the wire form} */
    public ToolResult.Form form() {
        return switch (forStore[0]) {
            case 'O' -> ToolResult.Form.OBJECT;
            case 'S' -> ToolResult.Form.SIMPLE;
            case 'D' -> ToolResult.Form.DIRECT;
            case 'E' -> ToolResult.Form.ERROR;
            default -> throw new IllegalStateException("the store has kept something else");
        };
    }

    /** {@return a copy of the value in JSON} */
    public byte[] json() {
        return Arrays.copyOfRange(forStore, 1, forStore.length);
    }

    int length() {
        return forStore.length - 1;
    }

    /** Puts the value in JSON into a body, and returns where it ends there. */
    int putInto(byte[] body, int at) {
        System.arraycopy(forStore, 1, body, at, length());
        return at + length();
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

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String name(ToolResult.Form form) {
        return form == ToolResult.Form.SIMPLE ? "simple" : "direct";
    }
}
