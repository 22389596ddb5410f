package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Passes over a body once, checks all of it, and keeps where the members of {@code message} lie, and some parts of its
 * assistant. Nothing is made of what it passes: the assistant is most of a tool call, the transcript most of a report, and
 * few handlers read them. Used once.
 */
final class BodyScan {

    private final JsonParser parser;
    private final JsonSlice body;
    private final DistinctNames names;
    private @Nullable MessageMembers message;
    private @Nullable JsonSlice tools;
    private @Nullable JsonSlice analysisPlan;

    /** Starts at a parser of the body that has just read its first token. */
    BodyScan(JsonParser parser, JsonSlice body, DistinctNames names) {
        this.parser = parser;
        this.body = body;
        this.names = names;
    }

    /** Passes over the value, and returns its {@code message} if that is an object. */
    @Nullable
    MessageMembers pass() throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            skip();
            return null;
        }
        names.enter();
        while (nextMember()) {
            boolean named = "message".equals(parser.currentName());
            if (isObject() && named) {
                message();
            } else {
                skip();
            }
        }
        return message;
    }

    private void message() throws IOException {
        MessageMembers members = new MessageMembers(body);
        int start = offset();
        names.enter();
        while (nextMember()) {
            String name = parser.currentName();
            boolean object = isObject();
            int from = offset();
            if (object && name.equals("assistant")) {
                assistant();
            } else {
                skip();
            }
            members.add(name, from, isStructureEnd() ? offset() + 1 : 0);
        }
        message = members.within(start, offset() + 1, new AssistantParts(tools, analysisPlan));
    }

    private void assistant() throws IOException {
        names.enter();
        while (nextMember()) {
            String name = parser.currentName();
            boolean object = isObject();
            if (object && name.equals("llm_config")) {
                model();
            } else if (name.equals("analysis_plan")) {
                analysisPlan = structure();
            } else {
                skip();
            }
        }
    }

    private void model() throws IOException {
        names.enter();
        while (nextMember()) {
            boolean named = parser.currentName().equals("tools");
            parser.nextToken();
            if (named) {
                tools = structure();
            } else {
                skip();
            }
        }
    }

    /** Returns an object or a list, and null for a scalar. */
    private @Nullable JsonSlice structure() throws IOException {
        int start = offset();
        skip();
        return isStructureEnd() ? body.part(start, offset() + 1) : null;
    }

    /** Goes to the name of the next member of the object that it is in; at its end returns false. */
    private boolean nextMember() throws IOException {
        if (parser.nextToken() == JsonToken.FIELD_NAME) {
            requireNew(parser.currentName());
            return true;
        }
        names.leave();
        return false;
    }

    private boolean isObject() throws IOException {
        return parser.nextToken() == JsonToken.START_OBJECT;
    }

    private boolean isStructureEnd() {
        return parser.currentToken().isStructEnd();
    }

    /** Passes over the value whose first token has just been read. */
    private void skip() throws IOException {
        int depth = 0;
        JsonToken token = parser.currentToken();
        while (true) {
            switch (token) {
                case START_OBJECT -> {
                    names.enter();
                    depth++;
                }
                case END_OBJECT -> {
                    names.leave();
                    depth--;
                }
                case START_ARRAY -> depth++;
                case END_ARRAY -> depth--;
                case FIELD_NAME -> requireNew(parser.currentName());
                default -> {} // a scalar, which is checked when the parser goes on
            }
            if (depth == 0) {
                return;
            }
            token = parser.nextToken();
        }
    }

    private void requireNew(String name) throws IOException {
        if (!names.add(name)) {
            throw new JsonParseException(parser, "a member is there twice", parser.currentLocation());
        }
    }

    private int offset() {
        return (int) parser.currentTokenLocation().getByteOffset();
    }
}
