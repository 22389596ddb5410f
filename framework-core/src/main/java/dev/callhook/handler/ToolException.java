package dev.callhook.handler;

import java.io.Serial;

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
     * @param textForAssistant what the assistant is told; not blank
     */
    public ToolException(String textForAssistant) {
        super(checked(textForAssistant));
    }

    /**
     * Creates the exception with the failure behind it, which goes to the log only.
     *
     * @param textForAssistant what the assistant is told; not blank
     * @param cause what went wrong
     */
    public ToolException(String textForAssistant, Throwable cause) {
        super(checked(textForAssistant), cause);
    }

    /**
     * Returns the text that the assistant is told.
     *
     * @return the text
     */
    public String textForAssistant() {
        return String.valueOf(getMessage());
    }

    static String checked(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the text for the assistant is blank: say what went wrong");
        }
        return text;
    }
}
