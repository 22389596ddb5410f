package dev.callhook.internal.registration;

import dev.callhook.payload.ToolDefinitions;
import dev.callhook.payload.Transcript;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds the handler methods. Immutable. */
public final class HandlerRegistry {

    private static final Comparator<HandlerMethod> STATED_ORDER =
            Comparator.comparing(HandlerMethod::declared, DeclaredMethod.STATED_ORDER);

    private static final Logger LOG = LoggerFactory.getLogger(HandlerRegistry.class);

    private final Map<String, HandlerMethod> tools = new LinkedHashMap<>();
    private final DefinedTools defined;
    private final DeclaredMethods declared;
    private final Map<EventKind, List<HandlerMethod>> byKind = new EnumMap<>(EventKind.class);

    private HandlerRegistry(List<HandlerMethod> methods, DeclaredMethods declared, DefinedTools defined) {
        this.declared = declared;
        this.defined = defined;
        for (EventKind kind : EventKind.values()) {
            byKind.put(
                    kind,
                    methods.stream()
                            .filter(method -> method.kind() == kind)
                            .sorted(STATED_ORDER)
                            .toList());
        }
        for (HandlerMethod tool : handlers(EventKind.TOOL_CALLS)) {
            tools.put(tool.name(), tool);
        }
    }

    static HandlerRegistry of(List<HandlerMethod> methods, DefinedTools defined, Problems problems) {
        DeclaredMethods declared = new DeclaredMethods(
                methods.stream().map(HandlerMethod::declared).toList());
        declared.requireUnity(problems);
        if (declared.wantDefinitions()) {
            declared.requireDescriptions(problems);
        }
        defined.of(declared);
        return new HandlerRegistry(methods, declared, defined);
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

    /** {@return the definitions of all tools in a stated order, made when they are first asked for} */
    public ToolDefinitions toolDefinitions() {
        return defined.definitions();
    }

    /** {@return the type as which methods read metadata, and one of them; empty if none reads it as a certain type} */
    public Optional<ReadType> metadata() {
        return DataParameters.metadata(declared.all()).stream().findFirst();
    }

    /** {@return the types as which methods read an analysis, but for those that take anything} */
    public List<ReadAnalysis> analyses() {
        return DataParameters.analyses(declared.all());
    }

    /** Makes now what the first delivery would have to wait for. */
    public void prepare() {
        if (declared.wantDefinitions()) {
            ToolDefinitions unused = defined.definitions();
        }
    }

    /** {@return whether a method may answer with more than a text or a number} */
    public boolean answersWithObjects() {
        return !handlers(EventKind.ASSISTANT_REQUEST).isEmpty()
                || tools.values().stream().anyMatch(tool -> ReturnTypes.isObject(tool.method()));
    }

    /** Logs one line for each handler method. */
    public void log() {
        for (HandlerMethod tool : tools.values()) {
            LOG.info("@Tool(\"{}\") is answered by {}", tool.name(), Problems.label(tool.method()));
        }
        for (EventKind kind : EnumSet.complementOf(EnumSet.of(EventKind.TOOL_CALLS))) {
            for (HandlerMethod method : handlers(kind)) {
                LOG.info("{} is handled by {}", kind.label(), Problems.label(method.method()));
            }
        }
    }

    /** {@return whether a method asks for the transcripts of reports} */
    public boolean takesTranscripts() {
        for (HandlerMethod method : handlers(EventKind.END_OF_CALL_REPORT)) {
            if (List.of(method.method().getParameterTypes()).contains(Transcript.class)) {
                return true;
            }
        }
        return false;
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
