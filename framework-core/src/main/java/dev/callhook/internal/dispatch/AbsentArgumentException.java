package dev.callhook.internal.dispatch;

import java.io.Serial;

/** A parameter has no value in this delivery, and the method does not say that it may be absent. */
final class AbsentArgumentException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    AbsentArgumentException(String parameter) {
        super(
                "the parameter " + parameter + " has no value in this delivery, so the method was not run:"
                        + " declare it as an Optional if it may be absent",
                null,
                false,
                false);
    }
}
