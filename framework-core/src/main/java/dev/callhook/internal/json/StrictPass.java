package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** A parser on its way through JSON, in which no object may have two members of one name. */
final class StrictPass {

    private final JsonParser parser;
    private final DistinctNames names;

    StrictPass(JsonParser parser, DistinctNames names) {
        this.parser = parser;
        this.names = names;
    }

    /** Enters the object whose start has just been read. */
    void enter() {
        names.enter();
    }

    /** Goes to the name of the next member of the object that it is in; at its end leaves it and returns false. */
    boolean nextMember() throws IOException {
        if (parser.nextToken() == JsonToken.FIELD_NAME) {
            requireNew(parser.currentName());
            return true;
        }
        names.leave();
        return false;
    }

    /** Passes over the value whose first token has just been read. */
    void skip() throws IOException {
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
}
