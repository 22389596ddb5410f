package dev.callhook.internal.registration;

import dev.callhook.payload.ToolDefinitions;
import dev.callhook.spi.ArgumentResolver;
import dev.callhook.spi.Invocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The definitions of the tools of an application, for handler methods that ask for them. They are made when somebody asks: most
 * applications do so in one place or none, and the schemas of many tools take room.
 */
final class DefinedTools implements ArgumentResolver {

    private final ToolParameters arguments;
    private volatile DeclaredMethods methods = new DeclaredMethods(List.of());
    private volatile @Nullable ToolDefinitions all;

    DefinedTools(ToolParameters arguments) {
        this.arguments = arguments;
    }

    @Override
    public ToolDefinitions resolve(Invocation invocation) {
        return definitions();
    }

    ToolDefinitions definitions() {
        ToolDefinitions made = all;
        if (made == null) {
            made = methods.definitions(arguments);
            all = made;
        }
        return made;
    }

    /** Sets the methods, which are known after the resolvers of their parameters. */
    void of(DeclaredMethods declared) {
        methods = declared;
    }
}
