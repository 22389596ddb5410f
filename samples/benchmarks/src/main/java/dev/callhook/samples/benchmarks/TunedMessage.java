package dev.callhook.samples.benchmarks;

import static dev.callhook.samples.benchmarks.TunedCode.isMember;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.callhook.samples.benchmarks.Desk.Lead;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What the tuned code reads of {@code message}, by the shortest way. */
final class TunedMessage {

    private final JsonParser parser;
    private final ObjectReader leads;
    private final boolean transcript;
    private boolean toolCall;
    private @Nullable String callId;
    private @Nullable String caller;
    private @Nullable String toolCallId;
    private @Nullable String service;
    private @Nullable String day;
    private @Nullable String summary;
    private @Nullable Lead lead;
    private int people;
    private long seconds;
    private int spoken;

    TunedMessage(JsonParser parser, ObjectReader leads, boolean transcript) {
        this.parser = parser;
        this.leads = leads;
        this.transcript = transcript;
    }

    TunedMessage read() throws IOException {
        while (isMember(parser)) {
            switch (parser.currentName()) {
                case "type" -> toolCall = "tool-calls".equals(parser.nextTextValue());
                case "call" -> callId = member("id");
                case "customer" -> caller = member("number");
                case "tool_call_list" -> toolCalls();
                case "duration_seconds" -> seconds = parser.nextLongValue(0);
                case "summary" -> summary = parser.nextTextValue();
                case "analysis" -> {
                    parser.nextToken();
                    lead = leads.readValue(parser);
                }
                case "messages" -> messages();
                default -> skip();
            }
        }
        return this;
    }

    private void skip() throws IOException {
        parser.nextToken();
        parser.skipChildren();
    }

    private @Nullable String member(String name) throws IOException {
        String value = null;
        parser.nextToken();
        while (isMember(parser)) {
            if (name.equals(parser.currentName())) {
                value = parser.nextTextValue();
            } else {
                skip();
            }
        }
        return value;
    }

    private void toolCalls() throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            while (isMember(parser)) {
                switch (parser.currentName()) {
                    case "id" -> toolCallId = parser.nextTextValue();
                    case "function" -> function();
                    default -> skip();
                }
            }
        }
    }

    private void function() throws IOException {
        parser.nextToken();
        while (isMember(parser)) {
            if (parser.currentName().equals("arguments")) {
                arguments();
            } else {
                skip();
            }
        }
    }

    private void arguments() throws IOException {
        parser.nextToken();
        while (isMember(parser)) {
            switch (parser.currentName()) {
                case "service" -> service = parser.nextTextValue();
                case "day" -> day = parser.nextTextValue();
                case "people" -> people = parser.nextIntValue(0);
                default -> skip();
            }
        }
    }

    private void messages() throws IOException {
        parser.nextToken();
        if (!transcript) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            boolean user = false;
            int length = 0;
            while (isMember(parser)) {
                switch (parser.currentName()) {
                    case "role" -> user = "user".equals(parser.nextTextValue());
                    case "content" -> {
                        String content = parser.nextTextValue();
                        length = content == null ? 0 : content.length();
                    }
                    default -> skip();
                }
            }
            spoken += user ? length : 0;
        }
    }

    boolean isToolCall() {
        return toolCall;
    }

    @Nullable
    String callId() {
        return callId;
    }

    @Nullable
    String caller() {
        return caller;
    }

    @Nullable
    String toolCallId() {
        return toolCallId;
    }

    @Nullable
    String service() {
        return service;
    }

    @Nullable
    String day() {
        return day;
    }

    @Nullable
    String summary() {
        return summary;
    }

    @Nullable
    Lead lead() {
        return lead;
    }

    int people() {
        return people;
    }

    long seconds() {
        return seconds;
    }

    int spoken() {
        return spoken;
    }
}
