package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads texts in JSON that has been checked. */
final class WireString {

    private WireString() {}

    /** Returns the text that starts at a place; most have no escapes, and need no parser. */
    static String read(WireJson json, byte[] source, int start) {
        String plain = plain(source, start);
        return plain == null ? unescaped(json, source, start) : plain;
    }

    /** Returns the text that starts at a place of something that is still being checked; null if it has escapes, or no end. */
    static @Nullable String plain(JsonSlice parsed, int start) {
        return plain(parsed.source(), parsed.offset() + start);
    }

    /** The same, of a text that is one of these words, most likely. */
    static @Nullable String plain(JsonSlice parsed, int start, Words words) {
        byte[] source = parsed.source();
        int first = parsed.offset() + start + 1;
        int end = plainEnd(source, first);
        return end < 0 ? null : words.text(source, first, end);
    }

    private static @Nullable String plain(byte[] source, int start) {
        int first = start + 1;
        int end = plainEnd(source, first);
        return end < 0 ? null : new String(source, first, end - first, StandardCharsets.UTF_8);
    }

    /** Returns the place of the quote that ends a text; -1 if there are escapes before it, or it is not there. */
    private static int plainEnd(byte[] source, int first) {
        int stop = JsonWalk.stop(source, first);
        return stop < source.length && source[stop] == '"' ? stop : -1;
    }

    private static String unescaped(WireJson json, byte[] source, int start) {
        try (JsonParser parser = json.parser(source, start, JsonWalk.end(source, start) - start)) {
            parser.nextToken();
            return parser.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot happen: the body has been checked
        }
    }
}
