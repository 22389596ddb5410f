package dev.callhook.internal.registration;

import dev.callhook.payload.ToolDefinitions;
import dev.callhook.spi.ArgumentResolver;
import dev.callhook.spi.Invocation;
import java.util.List;

/**
 * The definitions of the tools of an application, for handler methods that ask for them: they are complete when all methods are
 * known, and so after the resolvers of their parameters are.
 */
final class DefinedTools implements ArgumentResolver {

    private volatile ToolDefinitions all = new ToolDefinitions(List.of());

    @Override
    public ToolDefinitions resolve(Invocation invocation) {
        return all;
    }

    void complete(ToolDefinitions definitions) {
        all = definitions;
    }
}
