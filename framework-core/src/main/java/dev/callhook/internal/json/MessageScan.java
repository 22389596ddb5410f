package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Passes over {@code message} once and keeps where its members lie, and some parts of its assistant. Used once. */
final class MessageScan {

    private final JsonParser parser;
    private final JsonSlice body;
    private final Map<String, JsonSlice> members = new LinkedHashMap<>();
    private @Nullable JsonSlice tools;
    private @Nullable JsonSlice analysisPlan;

    /** Starts at a parser of the body that has just read the start of the object. */
    MessageScan(JsonParser parser, JsonSlice body) {
        this.parser = parser;
        this.body = body;
    }

    /** Returns the object. */
    JsonSlice pass() throws IOException {
        int start = offset();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            boolean object = parser.nextToken() == JsonToken.START_OBJECT;
            members.put(name, object && name.equals("assistant") ? assistant() : body.next(parser));
        }
        return upToHere(start);
    }

    private JsonSlice assistant() throws IOException {
        int start = offset();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            boolean object = parser.nextToken() == JsonToken.START_OBJECT;
            if (object && name.equals("llm_config")) {
                model();
            } else if (name.equals("analysis_plan")) {
                analysisPlan = body.next(parser);
            } else {
                parser.skipChildren();
            }
        }
        return upToHere(start);
    }

    private void model() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean named = parser.currentName().equals("tools");
            parser.nextToken();
            if (named) {
                tools = body.next(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private int offset() {
        return (int) parser.currentTokenLocation().getByteOffset();
    }

    private JsonSlice upToHere(int start) {
        return body.part(start, (int) parser.currentLocation().getByteOffset());
    }

    Map<String, JsonSlice> members() {
        return members;
    }

    AssistantParts assistantParts() {
        return tools == null && analysisPlan == null ? AssistantParts.NONE : new AssistantParts(tools, analysisPlan);
    }
}
