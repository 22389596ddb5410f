package dev.callhook.internal.registration;

import dev.callhook.handler.Tool;
import dev.callhook.payload.ToolDefinition;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A method that is declared to handle an event, with everything that can be found out about it without an object to call it on.
 *
 * @param kind the event
 * @param name the tool's name; empty for other events
 * @param options how it runs, if it is a tool
 * @param statuses the statuses that it wants; none means all
 * @param order its place among the methods of the same event
 * @param method the method as declared
 * @param parameters one for each argument
 */
public record DeclaredMethod(
        EventKind kind,
        String name,
        Optional<ToolOptions> options,
        Set<String> statuses,
        int order,
        Method method,
        List<BoundParameter> parameters) {

    static final Comparator<DeclaredMethod> STATED_ORDER = Comparator.comparingInt(DeclaredMethod::order)
            .thenComparing(DeclaredMethod::label)
            .thenComparing(declared -> declared.method().toString());

    /** {@return class and method for a log line, such as {@code FrontDesk.book}} */
    String label() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    boolean isTool() {
        return kind == EventKind.TOOL_CALLS;
    }

    /** Tells whether it asks for the definitions of the tools, as an Optional or not. */
    boolean wantsDefinitions() {
        return parameters.stream().anyMatch(parameter -> parameter.resolver() instanceof DefinedTools);
    }

    /** Tells whether the tool says what it does. The platform takes no function that does not. */
    boolean isDescribed() {
        return !tool().description().isBlank();
    }

    /** Returns what the model is told of the tool. */
    ToolDefinition definition(ToolParameters arguments) {
        ToolDefinition definition = ToolDefinition.function(
                name, tool().description(), arguments.schema(ParameterBinder.parameters(method), parameters));
        if (tool().async()) {
            definition = definition.async(true);
        }
        return tool().message().isEmpty() ? definition : definition.message(tool().message());
    }

    private Tool tool() {
        return Objects.requireNonNull(method.getAnnotation(Tool.class));
    }
}
