package dev.callhook.internal.json;

import org.jspecify.annotations.Nullable;

/**
 * Reads values that are written in the plainest way there is. Most arguments are, and a parser costs many times what their
 * reading does. Whatever is written in another way is left to the parser and its rules, and so is every refusal: then records that
 * have been made are made again. Reads nothing but what has been checked. Safe for use by several threads.
 */
interface PlainReader {

    /** Returns the value between two places of a text, or null if it is written in another way, or does not fit. */
    @Nullable
    Object read(JsonSlice text, int start, int end);
}
