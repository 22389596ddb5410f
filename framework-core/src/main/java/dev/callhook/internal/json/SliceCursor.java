package dev.callhook.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Goes through the members of an object, or the elements of a list, in JSON that has been checked. Used once. */
final class SliceCursor {

    private final JsonSlice structure;
    private final byte[] json;
    private final boolean named;
    private int nameStart;
    private int nameEnd;
    private int start;
    private int end;

    /** Starts before the first one of an object or a list. */
    private SliceCursor(JsonSlice structure) {
        this.structure = structure;
        this.json = structure.source();
        this.named = structure.isObject();
        this.end = structure.offset();
    }

    /** Goes to the next one; returns false after the last. */
    private boolean next() {
        boolean first = end == structure.offset();
        int at = first ? JsonWalk.firstPart(json, end) : JsonWalk.nextPart(json, end);
        if (json[at] == '}' || json[at] == ']') {
            return false;
        }
        if (named) {
            nameStart = at + 1;
            at = JsonWalk.end(json, at);
            nameEnd = at - 1;
            at = JsonWalk.afterName(json, at);
        }
        start = at;
        end = JsonWalk.end(json, at);
        return true;
    }

    /** Returns what it is at. */
    private JsonSlice value() {
        return structure.slice(start, end);
    }

    /** Returns the name of the member that it is at. */
    private String name() {
        return String.valueOf(structure.slice(nameStart - 1, nameEnd + 1).scalar());
    }

    static Map<String, JsonSlice> members(JsonSlice object) {
        Map<String, JsonSlice> members = new LinkedHashMap<>();
        SliceCursor cursor = new SliceCursor(object);
        while (cursor.next()) {
            if (members.put(cursor.name(), cursor.value())
                    != null) { // in what we have written: a body has been checked
                throw new IllegalStateException(
                        "a value is written with a member that is there twice: give each its own name");
            }
        }
        return members;
    }

    static List<JsonSlice> elements(JsonSlice list) {
        List<JsonSlice> elements = new ArrayList<>();
        SliceCursor cursor = new SliceCursor(list);
        while (cursor.next()) {
            elements.add(cursor.value());
        }
        return elements;
    }
}
