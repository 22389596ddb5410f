package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads texts in JSON that has been checked. */
final class WireString {

    private WireString() {}

    /** Returns the text that starts at a place; most have no escapes, and need no parser. */
    static String read(WireJson json, byte[] source, int start) {
        for (int i = start + 1; ; i++) {
            if (source[i] == '"') {
                return new String(source, start + 1, i - start - 1, StandardCharsets.UTF_8);
            }
            if (source[i] == '\\') {
                return unescaped(json, source, start);
            }
        }
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
