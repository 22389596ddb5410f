package dev.callhook.internal.json;

import org.jspecify.annotations.Nullable;

/**
 * Reads constants of an enum that are written as they are called.
 *
 * @param constants by their names
 */
record PlainEnum(Words<Object> constants) implements PlainReader {

    @Override
    public @Nullable Object read(JsonSlice text, int start, int end) {
        byte[] json = text.source();
        return json[start] == '"' ? constants.find(json, start + 1, end - 1) : null; // none of them has an escape
    }
}
