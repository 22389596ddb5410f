package dev.callhook.internal.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A pass over text that should be JSON: all of it is checked, by the grammar of RFC 8259 and for members that are there twice, and
 * nothing is made of it. Most of a body is never read, and Jackson's parser, which makes a text of each name, took half of the time
 * of a report for it. What handlers ask for Jackson reads. Places are those in the source.
 */
final class StrictPass {

    private final JsonSlice text;
    private final byte[] json;
    private final DistinctNames names;
    private int at;
    private int depth;
    private boolean begun; // whether there was a member or element before, where it is now
    private int nameStart;
    private int nameEnd;
    private int nameHash;
    private boolean plainName;

    /** Starts before the first value of a text, with names of no other; what follows the text in its source is seen, too. */
    StrictPass(JsonSlice text, DistinctNames names) {
        this.text = text;
        this.json = text.source();
        this.names = names;
        names.clear();
        this.at = text.offset();
    }

    /** Goes to what comes next outside of any value; returns false at the end of the text. */
    boolean next() {
        passSpace();
        return at < json.length;
    }

    /** Returns where it is: at the first byte of a value, or after one. */
    int place() {
        return at;
    }

    /** Returns the first byte of the value that it is at. */
    byte first() {
        return JsonTokens.at(json, at);
    }

    /** Enters the object or the list that it is at. */
    void enter() throws NotJsonException {
        if (depth == WireJson.DEEPEST) {
            throw NotJsonException.limit(at);
        }
        depth++;
        if (first() == '{') {
            names.enter();
        }
        at++;
        begun = false;
    }

    /** Goes to the value of the next member of the object that it is in; at its end leaves it and returns false. */
    boolean nextMember() throws NotJsonException {
        if (!nextPart('}')) {
            names.leave();
            return false;
        }
        passName();
        require(':', passSpace());
        passSpace();
        return true;
    }

    /** Goes to the next element of the list that it is in; at its end leaves it and returns false. */
    boolean nextElement() throws NotJsonException {
        return nextPart(']');
    }

    private boolean nextPart(char end) throws NotJsonException {
        byte b = passSpace();
        if (b == end) {
            at++;
            depth--;
            begun = true;
            return false;
        }
        if (begun) {
            require(',', b);
            passSpace();
        }
        begun = true;
        return true;
    }

    private void require(char expected, byte found) throws NotJsonException {
        if (found != expected) {
            throw NotJsonException.at(at);
        }
        at++;
    }

    /** Goes to what comes next and returns its first byte. */
    private byte passSpace() {
        byte b = first();
        while (b <= ' ' && (b == ' ' || b == '\n' || b == '\r' || b == '\t')) { // mostly one comparison
            at++;
            b = first();
        }
        return b;
    }

    private void passName() throws NotJsonException {
        nameStart = at;
        require('"', first());
        int end = JsonTokens.plainEnd(json, at);
        plainName = JsonTokens.at(json, end) == '"';
        if (plainName) {
            nameHash = Eights.hash(json, at, end);
            at = end + 1;
        } else { // escapes, or no text at all
            at = nameStart;
            boolean unused = passText();
            byte[] name = unicode(text.textAt(nameStart)).getBytes(StandardCharsets.UTF_8);
            nameHash = Eights.hash(name, 0, name.length);
        }
        nameEnd = at - 1;
        requireNewName();
    }

    private void requireNewName() throws NotJsonException {
        if (nameEnd - nameStart > WireJson.LONGEST_NAME + 1) {
            throw NotJsonException.limit(nameStart);
        }
        if (!names.add(text, nameStart, nameHash)) {
            throw NotJsonException.at(nameStart);
        }
    }

    /** Half a surrogate pair is good grammar, and no text: nobody could read an object with such a name. */
    private String unicode(String name) throws NotJsonException {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
            throw NotJsonException.at(nameStart);
        }
        return name;
    }

    /** Returns what the name of the member stands for that it has just come to; null if it is none of these words. */
    <T> @Nullable T name(Words<T> expected) {
        if (plainName) {
            return expected.find(json, nameStart + 1, nameEnd, nameHash);
        }
        byte[] name = text.textAt(nameStart).getBytes(StandardCharsets.UTF_8);
        return expected.find(name, 0, name.length, nameHash);
    }

    /** Passes over the value that it is at; the recursion ends where JSON may be nested no deeper. */
    void skip() throws NotJsonException {
        switch (first()) {
            case '{' -> {
                enter();
                while (nextMember()) {
                    skip();
                }
            }
            case '[' -> {
                enter();
                while (nextElement()) {
                    skip();
                }
            }
            case '"' -> {
                boolean unused = passText();
            }
            default -> at = JsonTokens.scalarEnd(json, at);
        }
    }

    /** Passes over the text that it is at; returns whether it has no escapes. */
    boolean passText() throws NotJsonException {
        int end = JsonTokens.plainEnd(json, at + 1);
        if (JsonTokens.at(json, end) == '"') {
            at = end + 1;
            return true;
        }
        passEscapes(end);
        return false;
    }

    private void passEscapes(int plainEnd) throws NotJsonException {
        int end = plainEnd;
        while (JsonTokens.at(json, end) == '\\') {
            end = JsonTokens.plainEnd(json, JsonTokens.escapeEnd(json, end));
        }
        if (JsonTokens.at(json, end) != '"') {
            throw NotJsonException.at(end);
        }
        at = end + 1;
    }
}
