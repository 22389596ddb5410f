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

    private static @Nullable String plain(byte[] source, int start) {
        int first = start + 1;
        int end = JsonTokens.plainEnd(source, first);
        return source[end] == '"' ? new String(source, first, end - first, StandardCharsets.UTF_8) : null;
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
