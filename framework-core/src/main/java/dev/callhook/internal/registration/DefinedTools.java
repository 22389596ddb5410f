package dev.callhook.internal.registration;

import dev.callhook.handler.Tool;
import dev.callhook.payload.ToolDefinition;
import dev.callhook.payload.ToolDefinitions;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The definitions of the tools of an application, for handler methods that ask for them: they are complete when all methods are
 * known, and so after the resolvers of their parameters are.
 */
final class DefinedTools implements Supplier<ToolDefinitions> {

    private volatile ToolDefinitions all = new ToolDefinitions(List.of());

    @Override
    public ToolDefinitions get() {
        return all;
    }

    ToolDefinitions complete(List<HandlerMethod> tools) {
        all = new ToolDefinitions(tools.stream().map(DefinedTools::definition).toList());
        return all;
    }

    private static ToolDefinition definition(HandlerMethod method) {
        Tool tool = tool(method);
        ToolDefinition definition = ToolDefinition.function(method.name(), tool.description(), method.schema());
        if (tool.async()) {
            definition = definition.async(true);
        }
        return tool.message().isEmpty() ? definition : definition.message(tool.message());
    }

    static boolean isDescribed(HandlerMethod method) {
        return !tool(method).description().isBlank();
    }

    static boolean areWantedBy(HandlerMethod method) {
        return List.of(method.method().getParameterTypes()).contains(ToolDefinitions.class);
    }

    private static Tool tool(HandlerMethod method) {
        return Objects.requireNonNull(method.method().getAnnotation(Tool.class));
    }
}
