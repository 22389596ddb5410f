package dev.callhook.internal.text;

import java.io.Serial;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A failure as it may be logged: classes and stacks as they are, messages cut to one line with phone numbers masked. An
 * exception's message often quotes what came over the wire.
 */
public final class LoggedFailure extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 300;
    private static final int DEEPEST_CAUSE = 10;

    private LoggedFailure(String text, @Nullable Throwable cause) {
        super(text, cause, false, true);
    }

    /**
     * Returns what may be logged of a failure.
     *
     * @param failure any failure
     * @return its copy
     */
    public static LoggedFailure of(Throwable failure) {
        return copy(failure, DEEPEST_CAUSE);
    }

    private static LoggedFailure copy(Throwable failure, int depth) {
        Throwable cause = depth == 0 ? null : asked(failure::getCause);
        LoggedFailure copy = new LoggedFailure(text(failure), cause == null ? null : copy(cause, depth - 1));
        StackTraceElement[] stack = asked(failure::getStackTrace);
        copy.setStackTrace(stack == null ? new StackTraceElement[0] : stack);
        return copy;
    }

    private static String text(Throwable failure) {
        String name = failure.getClass().getName();
        String message = asked(failure::getMessage);
        return message == null ? name : name + ": " + WireText.loggable(message, LONGEST);
    }

    /** Asks an exception of somebody else's about itself; null if it fails even there. */
    private static <T> @Nullable T asked(Supplier<? extends @Nullable T> question) {
        try {
            return question.get();
        } catch (RuntimeException | Error e) {
            return null;
        }
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this; // the stack is that of the failure
    }
}
