package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.callhook.payload.CallMessage;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Passes over a body once, checks all of it, and keeps where the members of {@code message} lie, and some parts of its
 * assistant. Nothing is made of what it passes: the assistant is most of a tool call, the transcript most of a report, and
 * few handlers read them. Used once.
 */
final class BodyScan {

    private final JsonParser parser;
    private final JsonSlice body;
    private final StrictPass pass;
    private final boolean transcripts;
    private @Nullable MessageMembers message;
    private @Nullable List<CallMessage> messages;
    private @Nullable JsonSlice tools;
    private @Nullable JsonSlice analysisPlan;

    /** Starts at a parser of the body that has just read its first token; {@code transcripts} says whether somebody wants them. */
    BodyScan(JsonParser parser, JsonSlice body, DistinctNames names, boolean transcripts) {
        this.parser = parser;
        this.body = body;
        this.pass = new StrictPass(parser, names);
        this.transcripts = transcripts;
    }

    /** Passes over the value, and returns its {@code message} if that is an object. */
    @Nullable
    MessageMembers pass() throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            pass.skip();
            return null;
        }
        pass.enter();
        while (pass.nextMember()) {
            boolean named = "message".equals(parser.currentName());
            if (isObject() && named) {
                message();
            } else {
                pass.skip();
            }
        }
        return message;
    }

    private void message() throws IOException {
        MessageMembers members = new MessageMembers(body);
        int start = offset();
        pass.enter();
        while (pass.nextMember()) {
            String name = parser.currentName();
            boolean object = isObject();
            int from = offset();
            if (object && name.equals("assistant")) {
                assistant();
            } else if (transcripts && name.equals("messages") && parser.isExpectedStartArrayToken()) {
                messages = MessageList.read(parser, body, pass);
            } else {
                pass.skip();
            }
            members.add(name, from, isStructureEnd() ? offset() + 1 : 0);
        }
        message = members.within(start, offset() + 1, new AssistantParts(tools, analysisPlan), messages);
    }

    private void assistant() throws IOException {
        pass.enter();
        while (pass.nextMember()) {
            String name = parser.currentName();
            boolean object = isObject();
            if (object && name.equals("llm_config")) {
                model();
            } else if (name.equals("analysis_plan")) {
                analysisPlan = structure();
            } else {
                pass.skip();
            }
        }
    }

    private void model() throws IOException {
        pass.enter();
        while (pass.nextMember()) {
            boolean named = parser.currentName().equals("tools");
            parser.nextToken();
            if (named) {
                tools = structure();
            } else {
                pass.skip();
            }
        }
    }

    /** Returns an object or a list, and null for a scalar. */
    private @Nullable JsonSlice structure() throws IOException {
        int start = offset();
        pass.skip();
        return isStructureEnd() ? body.part(start, offset() + 1) : null;
    }

    private boolean isObject() throws IOException {
        return parser.nextToken() == JsonToken.START_OBJECT;
    }

    private boolean isStructureEnd() {
        return parser.currentToken().isStructEnd();
    }

    private int offset() {
        return (int) parser.currentTokenLocation().getByteOffset();
    }
}
