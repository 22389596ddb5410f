package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The object that says in words what went wrong. */
public final class ErrorBody {

    private ErrorBody() {}

    /**
     * Writes the object.
     *
     * @param wire the rules
     * @param text what went wrong
     * @return {@code {"error":"..."}}
     */
    public static byte[] of(WireJson wire, String text) {
        try {
            return wire.write(Map.of("error", text));
        } catch (JacksonException e) {
            return "{\"error\":\"failed\"}".getBytes(StandardCharsets.UTF_8); // a text that is no Unicode
        }
    }
}
