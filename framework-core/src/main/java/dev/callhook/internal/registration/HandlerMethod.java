package dev.callhook.internal.registration;

import dev.callhook.internal.schema.JsonSchema;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A method that handles an event, with everything about it that start-up could find out.
 *
 * @param kind the event
 * @param name the tool's name; empty for other events
 * @param options how it runs, if it is a tool
 * @param statuses the statuses that it wants; none means all
 * @param order its place among the methods of the same event
 * @param method the method as declared
 * @param handle takes an {@code Object[]} of arguments and returns an {@code Object}; bound to the handler object
 * @param parameters one for each argument
 */
public record HandlerMethod(
        EventKind kind,
        String name,
        Optional<ToolOptions> options,
        Set<String> statuses,
        int order,
        Method method,
        MethodHandle handle,
        List<BoundParameter> parameters) {

    /** {@return class and method for a log line, such as {@code FrontDesk.book}} */
    public String label() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** {@return the JSON Schema of the tool's arguments: an object, without properties if there are none} */
    public JsonSchema schema() {
        return ToolParameters.schema(parameters);
    }

    /** {@return whether the method has no result: void, or a stage of Void} */
    public boolean returnsNothing() {
        return ReturnTypes.isNothing(method);
    }

    /** {@return whether the method wants an update with this status} */
    public boolean wants(String status) {
        return statuses.isEmpty() || statuses.contains(status);
    }
}
