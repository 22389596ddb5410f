package dev.callhook.internal.json;

import dev.callhook.handler.ToolResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Puts the answers of one request into the body that the platform expects. */
public final class ToolAnswers {

    private static final byte[] FIRST = ascii("{\"results\":[{\"tool_call_id\":");
    private static final byte[] NEXT = ascii("},{\"tool_call_id\":");
    private static final byte[] RESULT = ascii(",\"result\":");
    private static final byte[] END = ascii("}]}");
    private static final byte[] NONE = ascii("{\"results\":[]}");
    private static final byte[] NULL = ascii("null");
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
        return first.form() == ToolResult.Form.SIMPLE ? simple(first) : first.json();
    }

    private static byte[] simple(ToolAnswer answer) {
        byte[] body = new byte[SIMPLE.length + answer.length() + SIMPLE_END.length];
        put(SIMPLE_END, body, answer.putInto(body, put(SIMPLE, body, 0)));
        return body;
    }

    private byte[] results(List<ToolAnswer> answers) {
        if (answers.isEmpty()) {
            return NONE;
        }
        byte[][] ids = new byte[answers.size()][];
        int length = FIRST.length + (ids.length - 1) * NEXT.length + ids.length * RESULT.length + END.length;
        for (int i = 0; i < ids.length; i++) {
            ids[i] = id(answers.get(i));
            length += ids[i].length + answers.get(i).length();
        }
        byte[] body = new byte[length];
        int at = 0;
        for (int i = 0; i < ids.length; i++) {
            at = put(ids[i], body, put(i == 0 ? FIRST : NEXT, body, at));
            at = answers.get(i).putInto(body, put(RESULT, body, at));
        }
        put(END, body, at);
        return body;
    }

    /** Returns where the next part begins. */
    private static int put(byte[] part, byte[] body, int at) {
        System.arraycopy(part, 0, body, at, part.length);
        return at + part.length;
    }

    private byte[] id(ToolAnswer answer) {
        String id = answer.id();
        return id == null ? NULL : wire.writeText(id);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
