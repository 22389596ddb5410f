package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import dev.callhook.handler.ToolResult;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Puts the answers of one request into the body that the platform expects. */
public final class ToolAnswers {

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
        return first.form() == ToolResult.Form.SIMPLE ? joined("{\"result\":", first.json(), "}") : first.json();
    }

    private byte[] results(List<ToolAnswer> answers) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        append(body, "{\"results\":[");
        String separator = "{\"tool_call_id\":";
        for (ToolAnswer answer : answers) {
            append(body, separator);
            body.writeBytes(id(answer));
            append(body, ",\"result\":");
            body.writeBytes(answer.json());
            append(body, "}");
            separator = ",{\"tool_call_id\":";
        }
        append(body, "]}");
        return body.toByteArray();
    }

    private byte[] id(ToolAnswer answer) {
        try {
            return wire.write(answer.id());
        } catch (JacksonException e) {
            throw new UncheckedIOException(e); // cannot happen: Jackson writes any text, half a surrogate as an escape
        }
    }

    private static byte[] joined(String before, byte[] json, String after) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(json.length + before.length() + after.length());
        append(body, before);
        body.writeBytes(json);
        append(body, after);
        return body.toByteArray();
    }

    private static void append(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
