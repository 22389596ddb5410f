package dev.callhook.internal.json;

import java.nio.charset.StandardCharsets;

/** The object that says in words what went wrong. */
public final class ErrorBody {

    private static final byte[] BEFORE = "{\"error\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] AFTER = "}".getBytes(StandardCharsets.US_ASCII);

    private ErrorBody() {}

    /**
     * Writes the object.
     *
     * @param wire the rules
     * @param text what went wrong
     * @return {@code {"error":"..."}}
     */
    public static byte[] of(WireJson wire, String text) {
        return wire.writeText(BEFORE, text, AFTER);
    }
}
