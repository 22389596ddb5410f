package dev.callhook.internal.registration;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/**
 * A method that handles an event, and the object that it is called on.
 *
 * @param declared everything about it that does not need the object
 * @param handle takes an {@code Object[]} of arguments and returns an {@code Object}; bound to the handler object
 */
public record HandlerMethod(DeclaredMethod declared, MethodHandle handle) {

    /** {@return the event} */
    public EventKind kind() {
        return declared.kind();
    }

    /** {@return the tool's name; empty for other events} */
    public String name() {
        return declared.name();
    }

    /** {@return how it runs, if it is a tool} */
    public Optional<ToolOptions> options() {
        return declared.options();
    }

    /** {@return the method as declared} */
    public Method method() {
        return declared.method();
    }

    /** {@return one for each argument} */
    public List<BoundParameter> parameters() {
        return declared.parameters();
    }

    /** {@return class and method for a log line, such as {@code FrontDesk.book}} */
    public String label() {
        return declared.label();
    }

    /** {@return whether the method has no result: void, or a stage of Void} */
    public boolean returnsNothing() {
        return ReturnTypes.isNothing(method());
    }

    /** {@return whether the method wants an update with this status} */
    public boolean wants(String status) {
        return declared.statuses().isEmpty() || declared.statuses().contains(status);
    }
}
