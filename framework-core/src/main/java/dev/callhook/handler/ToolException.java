package dev.callhook.handler;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Tells the assistant why a tool could not do its work: the only exception whose text leaves the server.
 *
 * <p>The text goes to the language model, which speaks to the caller: say what is wrong and what can be done instead
 * ("The slot at 10:00 has just been taken, 10:30 and 11:00 are free").
 */
public final class ToolException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param textForAssistant what the assistant is told; null or blank gives a neutral sentence
     */
    public ToolException(@Nullable String textForAssistant) {
        super(orNeutral(textForAssistant));
    }

    /**
     * Creates the exception with the failure behind it, which goes to the log only.
     *
     * @param textForAssistant what the assistant is told; null or blank gives a neutral sentence
     * @param cause what went wrong
     */
    public ToolException(@Nullable String textForAssistant, Throwable cause) {
        super(orNeutral(textForAssistant), cause);
    }

    /**
     * Returns the text that the assistant is told.
     *
     * @return the text
     */
    public String textForAssistant() {
        return String.valueOf(getMessage());
    }

    /** The text often comes from elsewhere, another exception say, where it may be missing: the assistant speaks on. */
    static String orNeutral(@Nullable String text) {
        return text == null || text.isBlank() ? "The tool could not do its work." : text;
    }
}
