package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads members while a parser passes over them, each as what it should be. One of another type reads as absent and is
 * reported: a field that the platform changes must not stop a call. Nothing is made of what is only passed.
 */
final class MemberPass {

    private final JsonParser parser;
    private final JsonSlice parsed;
    private final StrictPass pass;
    private final PayloadRules rules;
    private final Oddities oddities = new Oddities();

    /** Starts at a parser that has just read a token of what it parses. */
    MemberPass(JsonParser parser, JsonSlice parsed, DistinctNames names, PayloadRules rules) {
        this.parser = parser;
        this.parsed = parsed;
        this.pass = new StrictPass(parser, names);
        this.rules = rules;
    }

    PayloadRules rules() {
        return rules;
    }

    /** Returns what has been reported. */
    Oddities oddities() {
        return oddities;
    }

    /** Enters the object whose start has been read; see {@link #next}. */
    @Nullable
    String enter() throws IOException {
        pass.enter();
        return next();
    }

    /** Goes to the value of the next member and returns its name; at the end of the object leaves it and returns null. */
    @Nullable
    String next() throws IOException {
        if (!pass.nextMember()) {
            return null;
        }
        String name = parser.currentName();
        parser.nextToken();
        return name;
    }

    /** Goes to the next element of the list that it is in; returns false at its end. */
    boolean nextElement() throws IOException {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    void skip() throws IOException {
        pass.skip();
    }

    boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    boolean isList() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    boolean isText() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    /** Tells whether there is an object in a member of this holder, and reports what is neither that nor null. */
    boolean isObject(String holder) throws IOException {
        return fits(isObject(), holder, "an object");
    }

    /** Tells whether there is a list. */
    boolean isList(String holder) throws IOException {
        return fits(isList(), holder, "a list");
    }

    private boolean isText(String holder) throws IOException {
        return fits(isText(), holder, "a text");
    }

    private boolean fits(boolean isSo, String holder, String expected) throws IOException {
        if (!isSo && !isNull()) {
            odd(holder, expected);
        }
        return isSo;
    }

    @Nullable
    String text(String holder) throws IOException {
        return isText(holder) ? text() : null;
    }

    private String text() throws IOException {
        String plain = WireString.plain(parsed, offset());
        return plain == null ? parser.getText() : plain; // the parser makes characters one by one
    }

    /** Reads a text that is one of few, most likely. */
    @Nullable
    String word(String holder) throws IOException {
        return isText(holder) ? word() : null;
    }

    private String word() throws IOException {
        String word = WireString.plain(parsed, offset(), rules.words());
        return word == null ? parser.getText() : word;
    }

    @Nullable
    Instant moment(String holder) throws IOException {
        String text = text(holder);
        try {
            return text == null ? null : Moment.of(text);
        } catch (DateTimeException e) {
            return odd(holder, "an ISO-8601 moment");
        }
    }

    @Nullable
    Duration seconds(String holder) throws IOException {
        if (isNull()) {
            return null;
        }
        Duration duration = parser.currentToken().isScalarValue() ? Seconds.of(parser.getText()) : null;
        return duration == null ? odd(holder, "a number of seconds") : duration;
    }

    /** Passes over a value and returns it. */
    JsonSlice value() throws IOException {
        int start = offset();
        pass.skip();
        parser.finishToken(); // or the end of a text would not have been checked
        return parser.currentToken().isStructEnd() ? since(start) : parsed.at(parsed.offset() + start);
    }

    /** Returns the object or list that began at this place and has just ended. */
    JsonSlice since(int start) {
        return parsed.part(start, offset() + 1);
    }

    /** Passes over a value and returns it, or the object that it holds as a text; null if it says nothing. */
    @Nullable
    JsonSlice unquoted() throws IOException {
        JsonSlice value = isNull() ? null : value();
        String text = value == null || !value.isText() ? null : value.scalar();
        if (text == null) {
            return value;
        }
        // no JSON is an ordinary text, which the reader of the value refuses or takes
        return text.isBlank()
                ? null
                : rules.json().sliceOf(text).filter(JsonSlice::isObject).orElse(value);
    }

    /** Names the kind of value that it is at. */
    String kind() {
        return JsonWalk.kind(parsed.source()[parsed.offset() + offset()]);
    }

    /** Reports a member of a holder, or the holder if it is an element, and passes over it. */
    <T> @Nullable T odd(String holder, String expected) throws IOException {
        String name = parser.currentName();
        String path = name == null ? holder : holder + "." + name;
        oddities.add(path + " is " + kind() + ", expected " + expected);
        pass.skip();
        return null;
    }

    /** Returns the place of the token that it is at, in what is parsed. */
    int offset() {
        return (int) parser.currentTokenLocation().getByteOffset();
    }
}
