package dev.callhook.internal.json;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads members while a pass goes over them, each as what it should be. One of another type reads as absent and is reported: a
 * field that the platform changes must not stop a call. Nothing is made of what is only passed.
 */
final class MemberPass {

    private static final Words<Member> NAMES = Words.ofMembers();

    private final StrictPass pass;
    private final JsonSlice text;
    private final PayloadRules rules;
    private final Oddities oddities = new Oddities();
    private @Nullable Member member; // that it is at; null in a list

    /** Starts where a pass over a text is. */
    MemberPass(StrictPass pass, JsonSlice text, PayloadRules rules) {
        this.pass = pass;
        this.text = text;
        this.rules = rules;
    }

    PayloadRules rules() {
        return rules;
    }

    /** Returns what has been reported. */
    Oddities oddities() {
        return oddities;
    }

    /** Enters the object that it is at; see {@link #next}. */
    @Nullable
    Member enter() throws NotJsonException {
        pass.enter();
        return next();
    }

    /** Goes to the value of the next member and returns which it is; at the end of the object leaves it and returns null. */
    @Nullable
    Member next() throws NotJsonException {
        member = pass.nextMember() ? Objects.requireNonNullElse(pass.name(NAMES), Member.OTHER) : null;
        return member;
    }

    void enterList() throws NotJsonException {
        pass.enter();
    }

    /** Goes to the next element of the list that it is in; at its end leaves it and returns false. */
    boolean nextElement() throws NotJsonException {
        member = null;
        return pass.nextElement();
    }

    void skip() throws NotJsonException {
        pass.skip();
    }

    boolean isObject() {
        return pass.first() == '{';
    }

    boolean isList() {
        return pass.first() == '[';
    }

    boolean isNull() {
        return pass.first() == 'n';
    }

    boolean isText() {
        return pass.first() == '"';
    }

    /** Tells whether it is at an object; else passes over what is there, and reports it unless it is null. */
    boolean isObject(String holder) throws NotJsonException {
        return fits(isObject(), holder, "an object");
    }

    /** Tells the same of a list. */
    boolean isList(String holder) throws NotJsonException {
        return fits(isList(), holder, "a list");
    }

    private boolean fits(boolean isSo, String holder, String expected) throws NotJsonException {
        if (!isSo && isNull()) {
            pass.skip();
        } else if (!isSo) {
            odd(holder, expected);
        }
        return isSo;
    }

    @Nullable
    String text(String holder) throws NotJsonException {
        if (!fits(isText(), holder, "a text")) {
            return null;
        }
        int start = pass.place();
        return pass.passText()
                ? new String(text.source(), start + 1, pass.place() - start - 2, StandardCharsets.UTF_8)
                : text.textAt(start);
    }

    /** Reads a text that is one of few, most likely. */
    @Nullable
    String word(String holder) throws NotJsonException {
        if (!fits(isText(), holder, "a text")) {
            return null;
        }
        int start = pass.place();
        String word = pass.passText() ? rules.words().find(text.source(), start + 1, pass.place() - 1) : null;
        return word == null ? text.textAt(start) : word;
    }

    @Nullable
    Instant moment(String holder) throws NotJsonException {
        if (!fits(isText(), holder, "a text")) {
            return null;
        }
        int start = pass.place();
        boolean plain = pass.passText();
        try {
            return plain ? Moment.of(text.source(), start + 1, pass.place() - 1) : Moment.of(text.textAt(start));
        } catch (DateTimeException e) {
            report(holder, "an ISO-8601 moment", "a text");
            return null;
        }
    }

    @Nullable
    Duration seconds(String holder) throws NotJsonException {
        JsonSlice value = value();
        String written = value.scalar();
        Duration duration = written == null ? null : Seconds.of(written);
        if (duration == null && !value.isNull()) {
            report(holder, "a number of seconds", value.kind());
        }
        return duration;
    }

    /** Passes over a value and returns it. */
    JsonSlice value() throws NotJsonException {
        int start = pass.place();
        pass.skip();
        return since(start);
    }

    /** Returns the value that began at this place and has just ended. */
    JsonSlice since(int start) {
        return text.slice(start, pass.place());
    }

    /** Passes over a value and returns it, or the object that it holds as a text; null if it says nothing. */
    @Nullable
    JsonSlice unquoted() throws NotJsonException {
        JsonSlice value = value();
        String quoted = value.isText() ? value.scalar() : null;
        if (value.isNull() || (quoted != null && quoted.isBlank())) {
            return null;
        }
        // no JSON is an ordinary text, which the reader of the value refuses or takes
        return quoted == null
                ? value
                : rules.json().sliceOf(quoted).filter(JsonSlice::isObject).orElse(value);
    }

    /** Names the kind of value that it is at. */
    String kind() {
        return JsonWalk.kind(pass.first());
    }

    /** Reports a member of a holder, or the holder if it is an element, and passes over it. */
    void odd(String holder, String expected) throws NotJsonException {
        report(holder, expected, kind());
        pass.skip();
    }

    private void report(String holder, String expected, String kind) {
        oddities.add((member == null ? holder : holder + "." + member) + " is " + kind + ", expected " + expected);
    }

    /** Returns the place of the value that it is at. */
    int place() {
        return pass.place();
    }
}
