package dev.callhook.handler;

import java.io.Serial;
import java.util.List;

/** Every mistake in the wiring of an application, found at start-up and told all at once. */
public final class InvalidHandlerException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /**
     * Creates the exception.
     *
     * @param problems what is wrong, where, and what to write instead; at least one
     */
    public InvalidHandlerException(List<String> problems) {
        super(text(problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * Returns the problems one by one.
     *
     * @return the sentences of which the message is made
     */
    public List<String> problems() {
        return problems;
    }

    private static String text(List<String> problems) {
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return count + " in the wiring of Callhook:\n  - " + String.join("\n  - ", problems);
    }
}
