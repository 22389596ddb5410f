package dev.callhook.internal.json;

import java.io.Serial;

/** An argument that the model left out or got wrong. The text goes back to it, so that it can correct itself. */
public final class InvalidArgumentException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    InvalidArgumentException(String text) {
        super(text, null, false, false);
    }

    /**
     * Returns what the model is told.
     *
     * @return a sentence that names the argument, what was expected and what came
     */
    public String text() {
        return String.valueOf(getMessage());
    }
}
