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
    private final MessageIndex index;
    private final boolean transcripts;
    private @Nullable Message message;
    private @Nullable List<CallMessage> messages;
    private @Nullable JsonSlice tools;
    private @Nullable JsonSlice analysisPlan;

    /** Starts at a parser of the body that has just read its first token; {@code transcripts} says whether somebody wants them. */
    BodyScan(JsonParser parser, JsonSlice body, ScanBuffers buffers, boolean transcripts) {
        this.parser = parser;
        this.body = body;
        this.pass = new StrictPass(parser, buffers.names());
        this.index = buffers.index();
        this.transcripts = transcripts;
    }

    /** Passes over the value, and returns its {@code message} if that is an object. */
    @Nullable
    Message pass() throws IOException {
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
        int start = offset();
        pass.enter();
        while (pass.nextMember()) {
            String name = parser.currentName();
            parser.nextToken();
            int entry = index.add(MessageIndex.MESSAGE, name, offset());
            switch (parser.currentToken()) {
                case START_OBJECT -> object(entry, name);
                case START_ARRAY -> list(entry, name);
                default -> {} // a scalar
            }
            end(entry);
        }
        message = new Message(
                body.part(start, offset() + 1),
                new IndexedObject(body, index, MessageIndex.MESSAGE),
                new AssistantParts(tools, analysisPlan),
                messages);
    }

    private void object(int entry, String name) throws IOException {
        switch (name) {
            case "call", "phone_number", "customer" -> members(entry);
            case "assistant" -> assistant();
            default -> pass.skip();
        }
    }

    private void list(int entry, String name) throws IOException {
        if (name.equals("tool_call_list")) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                value(index.add(entry, "", offset()), true);
            }
        } else if (transcripts && name.equals("messages")) {
            messages = MessageList.read(parser, body, pass);
        } else {
            pass.skip();
        }
    }

    /** Keeps where the members of an object lie. */
    private void members(int object) throws IOException {
        index.open(object);
        pass.enter();
        while (pass.nextMember()) {
            String name = parser.currentName();
            parser.nextToken();
            value(index.add(object, name, offset()), name.equals("function"));
        }
    }

    private void value(int entry, boolean wanted) throws IOException {
        if (wanted && parser.isExpectedStartObjectToken()) {
            members(entry);
        } else {
            pass.skip();
        }
        end(entry);
    }

    private void end(int entry) {
        index.end(entry, isStructureEnd() ? offset() + 1 : 0);
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
