package dev.callhook.internal.registration;

import dev.callhook.payload.ToolDefinitions;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds the handler methods. Immutable. */
public final class HandlerRegistry {

    private static final Comparator<HandlerMethod> STATED_ORDER = Comparator.comparingInt(HandlerMethod::order)
            .thenComparing(HandlerMethod::label)
            .thenComparing(method -> method.method().toString());

    private static final Logger LOG = LoggerFactory.getLogger(HandlerRegistry.class);

    private final Map<String, HandlerMethod> tools = new LinkedHashMap<>();
    private final DefinedTools defined;
    private final Map<EventKind, List<HandlerMethod>> byKind = new EnumMap<>(EventKind.class);

    private HandlerRegistry(List<HandlerMethod> methods, DefinedTools defined) {
        this.defined = defined;
        for (EventKind kind : EventKind.values()) {
            byKind.put(
                    kind,
                    methods.stream()
                            .filter(method -> method.kind() == kind)
                            .sorted(STATED_ORDER)
                            .toList());
        }
        handlers(EventKind.TOOL_CALLS).forEach(tool -> tools.put(tool.name(), tool));
    }

    static HandlerRegistry of(List<HandlerMethod> methods, DefinedTools defined, Problems problems) {
        Map<String, HandlerMethod> claimed = new LinkedHashMap<>();
        for (HandlerMethod method : methods) {
            String claim = claim(method);
            HandlerMethod first = claim.isEmpty() ? null : claimed.putIfAbsent(claim, method);
            if (first != null) {
                problems.add(
                        method.method(),
                        "handles " + claim + ", as does " + Problems.label(first.method()) + ": keep one of the two");
            }
        }
        requireDescriptions(methods, problems);
        DataParameters.requireOneMetadataType(methods, problems);
        return new HandlerRegistry(methods, defined);
    }

    /** The platform takes no function without a description, and then the caller would get no assistant. */
    private static void requireDescriptions(List<HandlerMethod> methods, Problems problems) {
        if (methods.stream().noneMatch(DefinedTools::areWantedBy)) {
            return;
        }
        methods.stream()
                .filter(method -> method.kind() == EventKind.TOOL_CALLS && !DefinedTools.isDescribed(method))
                .forEach(method -> problems.add(
                        method.method(),
                        "has no description, which its definition needs for the platform: say in @Tool(description = ...)"
                                + " what the tool does and when to use it"));
    }

    private static String claim(HandlerMethod method) {
        return switch (method.kind()) {
            case TOOL_CALLS -> "the tool \"" + method.name() + "\"";
            case ASSISTANT_REQUEST -> "@AssistantRequest";
            case STATUS_UPDATE, END_OF_CALL_REPORT -> "";
        };
    }

    /**
     * Returns the method of a tool.
     *
     * @param name the tool's name
     * @return the method
     */
    public Optional<HandlerMethod> tool(String name) {
        return Optional.ofNullable(tools.get(name));
    }

    /** {@return the names of all tools in a stated order} */
    public List<String> toolNames() {
        return List.copyOf(tools.keySet());
    }

    /**
     * Makes the definitions of all tools, which handler methods get from now on.
     *
     * @return the definitions in a stated order
     */
    public ToolDefinitions defineTools() {
        return defined.complete(List.copyOf(tools.values()));
    }

    /** {@return the type as which methods read metadata, and one of them; empty if none reads it as a certain type} */
    public Optional<ReadType> metadata() {
        return DataParameters.metadata(methods()).findFirst();
    }

    /** {@return the types as which methods read an analysis, but for those that take anything} */
    public List<ReadType> analyses() {
        return DataParameters.analyses(methods()).toList();
    }

    private List<HandlerMethod> methods() {
        return byKind.values().stream().flatMap(List::stream).toList();
    }

    /** Logs one line for each handler method. */
    public void log() {
        tools.values()
                .forEach(tool ->
                        LOG.info("@Tool(\"{}\") is answered by {}", tool.name(), Problems.label(tool.method())));
        byKind.values().stream()
                .flatMap(List::stream)
                .filter(method -> method.kind() != EventKind.TOOL_CALLS)
                .forEach(method ->
                        LOG.info("{} is handled by {}", method.kind().label(), Problems.label(method.method())));
    }

    /**
     * Returns the methods of an event, in the order in which they run.
     *
     * @param kind the event
     * @return the methods
     */
    public List<HandlerMethod> handlers(EventKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }
}
