package dev.callhook.internal.text;

import java.io.Serial;
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
        String name = failure.getClass().getName();
        try {
            Throwable cause = failure.getCause();
            String message = failure.getMessage();
            LoggedFailure copy = new LoggedFailure(
                    message == null ? name : name + ": " + WireText.loggable(message, LONGEST),
                    cause == null || depth == 0 ? null : copy(cause, depth - 1));
            copy.setStackTrace(failure.getStackTrace());
            return copy;
        } catch (RuntimeException | Error e) { // an exception that fails again when it is asked what happened
            return new LoggedFailure(name, null);
        }
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this; // the stack is that of the failure
    }
}
