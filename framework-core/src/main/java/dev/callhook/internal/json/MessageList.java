package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.callhook.payload.CallMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the messages of a report while a parser passes over them: thousands of them, of which nothing else is made. */
final class MessageList {

    private final JsonParser parser;
    private final JsonSlice parsed;
    private final StrictPass pass;
    private final List<CallMessage> messages = new ArrayList<>();
    private boolean odd;

    private MessageList(JsonParser parser, JsonSlice parsed, StrictPass pass) {
        this.parser = parser;
        this.parsed = parsed;
        this.pass = pass;
    }

    /** Reads a list that has been checked; null if something in there is not as it should be. */
    static @Nullable List<CallMessage> read(JsonSlice list) {
        try (JsonParser parser = list.parser()) {
            parser.nextToken();
            return read(parser, list, new StrictPass(parser, new DistinctNames()));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot happen
        }
    }

    /**
     * Passes over the list whose start has just been read.
     *
     * @param parser the parser
     * @param parsed what it parses
     * @param pass its way
     * @return the messages; null if something in there is not as it should be
     */
    static @Nullable List<CallMessage> read(JsonParser parser, JsonSlice parsed, StrictPass pass) throws IOException {
        MessageList list = new MessageList(parser, parsed, pass);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.isExpectedStartObjectToken()) {
                list.message();
            } else {
                list.odd = true;
                pass.skip();
            }
        }
        return list.odd ? null : list.messages;
    }

    private void message() throws IOException {
        String role = null;
        String content = null;
        pass.enter();
        while (pass.nextMember()) {
            switch (parser.currentName()) {
                case "role" -> role = text();
                case "content" -> content = text();
                default -> {
                    parser.nextToken();
                    pass.skip();
                }
            }
        }
        messages.add(new CallMessage(role, content));
    }

    private @Nullable String text() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_STRING) {
            String plain =
                    WireString.plain(parsed, (int) parser.currentTokenLocation().getByteOffset());
            return plain == null ? parser.getText() : plain; // the parser makes characters one by one
        }
        odd |= token != JsonToken.VALUE_NULL;
        pass.skip();
        return null;
    }
}
