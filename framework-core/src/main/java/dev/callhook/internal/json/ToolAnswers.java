package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import dev.callhook.handler.ToolResult;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Puts the answers of one request into the body that the platform expects. */
public final class ToolAnswers {

    private static final byte[] FIRST = ascii("{\"results\":[{\"tool_call_id\":");
    private static final byte[] NEXT = ascii("},{\"tool_call_id\":");
    private static final byte[] RESULT = ascii(",\"result\":");
    private static final byte[] END = ascii("}]}");
    private static final byte[] NONE = ascii("{\"results\":[]}");
    private static final byte[] SIMPLE = ascii("{\"result\":");
    private static final byte[] SIMPLE_END = ascii("}");

    private final WireJson wire;

    /**
     * Creates the writer.
     *
     * @param wire the rules
     */
    public ToolAnswers(WireJson wire) {
        this.wire = wire;
    }

    /**
     * Writes the body: the error or the chosen form of a single call, else the list of results in the order of the
     * request.
     *
     * @param answers one for each call
     * @return the body
     */
    public byte[] body(List<ToolAnswer> answers) {
        ToolAnswer first = answers.size() == 1 ? answers.get(0) : null;
        if (first == null || first.form() == ToolResult.Form.OBJECT) {
            return results(answers);
        }
        return first.form() == ToolResult.Form.SIMPLE
                ? joined(List.of(SIMPLE, first.json(), SIMPLE_END))
                : first.json();
    }

    private byte[] results(List<ToolAnswer> answers) {
        List<byte[]> parts = new ArrayList<>(4 * answers.size() + 1);
        for (ToolAnswer answer : answers) {
            parts.add(parts.isEmpty() ? FIRST : NEXT);
            parts.add(id(answer));
            parts.add(RESULT);
            parts.add(answer.json());
        }
        parts.add(parts.isEmpty() ? NONE : END);
        return joined(parts);
    }

    private byte[] id(ToolAnswer answer) {
        try {
            String id = answer.id();
            return id == null ? wire.write(null) : wire.writeText(id);
        } catch (JacksonException e) {
            throw new UncheckedIOException(e); // cannot happen: Jackson writes any text, half a surrogate as an escape
        }
    }

    private static byte[] joined(List<byte[]> parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] body = new byte[length];
        int end = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, body, end, part.length);
            end += part.length;
        }
        return body;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
