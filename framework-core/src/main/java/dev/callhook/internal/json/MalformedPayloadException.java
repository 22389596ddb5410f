package dev.callhook.internal.json;

import java.io.Serial;

/** A signed body that is no payload. The text is ours and may go to the sender. */
public final class MalformedPayloadException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    MalformedPayloadException(String text) {
        super(text, null, false, false);
    }

    /**
     * Returns what is wrong with the body.
     *
     * @return a sentence without anything from the body
     */
    public String text() {
        return String.valueOf(getMessage());
    }
}
