package dev.callhook.payload;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The definitions of tools, in the order in which the platform gets them. A handler method that asks for them gets those of
 * all {@code @Tool} methods of the application:
 *
 * <pre>{@code
 * @AssistantRequest
 * AssistantRequestResponse ringing(ToolDefinitions tools) {
 *     return AssistantRequestResponse.assistant(AssistantConfigOverride.of()
 *             .llmConfig(LlmConfig.of("openai", "gpt-4.1-mini").tools(tools.and(ToolDefinition.endCall()))));
 * }
 * }</pre>
 *
 * <p>Immutable; each method returns a new value.
 *
 * @param all the definitions; no two with one name
 */
public record ToolDefinitions(@JsonValue List<ToolDefinition> all) {

    /**
     * Keeps an unmodifiable copy.
     *
     * @param all the definitions
     * @throws IllegalArgumentException if two have the same name
     */
    public ToolDefinitions {
        all = List.copyOf(all);
        List<String> names = names(all);
        List<String> twice = names.stream()
                .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
                .distinct()
                .toList();
        if (!twice.isEmpty()) {
            throw new IllegalArgumentException("two tools of one assistant have the name " + String.join(", ", twice)
                    + ": the platform calls them by name, so keep one");
        }
    }

    /**
     * Returns some of the functions, such as those that this caller may use.
     *
     * @param names the names
     * @return the definitions with these names
     * @throws IllegalArgumentException if there is none with one of the names
     */
    public ToolDefinitions only(String... names) {
        Set<String> wanted = existing(names);
        return new ToolDefinitions(all.stream()
                .filter(each -> each.name().filter(wanted::contains).isPresent())
                .toList());
    }

    /**
     * Returns all but some of the functions.
     *
     * @param names the names
     * @return the definitions without those with these names
     * @throws IllegalArgumentException if there is none with one of the names
     */
    public ToolDefinitions without(String... names) {
        Set<String> unwanted = existing(names);
        return new ToolDefinitions(all.stream()
                .filter(each -> each.name().filter(unwanted::contains).isEmpty())
                .toList());
    }

    private Set<String> existing(String... names) {
        Set<String> wanted = Arrays.stream(names).collect(Collectors.toSet());
        List<String> known = names(all);
        List<String> unknown =
                wanted.stream().filter(name -> !known.contains(name)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no tool " + String.join(", ", unknown) + ": the tools are " + String.join(", ", known));
        }
        return wanted;
    }

    /**
     * Adds a tool, such as {@link ToolDefinition#endCall()}.
     *
     * @param definition the definition
     * @return the definitions with it at the end
     */
    public ToolDefinitions and(ToolDefinition definition) {
        List<ToolDefinition> more = new ArrayList<>(all);
        more.add(definition);
        return new ToolDefinitions(more);
    }

    /**
     * Sets where the platform sends the calls of all functions, if not to the assistant's webhook.
     *
     * @param url the address of the servlet
     * @return the changed definitions
     */
    public ToolDefinitions url(String url) {
        return changed(each -> each.name().isPresent() ? each.url(url) : each);
    }

    /**
     * Returns the functions in the nested form.
     *
     * @return the definitions
     */
    public ToolDefinitions nested() {
        return changed(ToolDefinition::nested);
    }

    private ToolDefinitions changed(UnaryOperator<ToolDefinition> change) {
        return new ToolDefinitions(all.stream().map(change).toList());
    }

    private static List<String> names(List<ToolDefinition> all) {
        return all.stream().flatMap(each -> each.name().stream()).toList();
    }
}
