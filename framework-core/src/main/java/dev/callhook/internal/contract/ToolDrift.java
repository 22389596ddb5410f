package dev.callhook.internal.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.callhook.handler.ToolArguments;
import dev.callhook.http.WebhookRequest;
import dev.callhook.internal.json.WireJson;
import dev.callhook.internal.registration.HandlerMethod;
import dev.callhook.internal.registration.HandlerRegistry;
import dev.callhook.internal.text.WireText;
import dev.callhook.payload.RawJson;
import dev.callhook.payload.ToolCall;
import dev.callhook.payload.WebhookPayload;
import dev.callhook.spi.WebhookEvent.Drift;
import dev.callhook.spi.WebhookEvent.Drift.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the tools that an assistant was told with the methods that answer them. For use by one thread at a time. */
public final class ToolDrift {

    private static final int LONGEST = 800;
    private static final Set<Class<?>> WHOLE_CALLS = Set.of(ToolCall.class, RawJson.class, WebhookRequest.class);
    private static final String CONFIGURE = "configure the assistant with what toolDefinitions() returns";

    private final HandlerRegistry registry;
    private final WireJson json;
    private @Nullable Map<String, ToldTool>
            ours; // not before there is something to compare them with: that takes a while

    private ToolDrift(HandlerRegistry registry, WireJson json) {
        this.registry = registry;
        this.json = json;
    }

    /**
     * Returns the comparison with an application's tools.
     *
     * @param registry their methods
     * @param json the rules
     * @return the comparison
     */
    public static ToolDrift of(HandlerRegistry registry, WireJson json) {
        return new ToolDrift(registry, json);
    }

    private Map<String, ToldTool> ours() {
        Map<String, ToldTool> tools = ours;
        if (tools == null) {
            try {
                tools = new LinkedHashMap<>();
                for (ToldTool tool : functions(
                        json.slice(json.write(registry.toolDefinitions())).as(List.class))) {
                    tools.put(tool.name(), tool);
                }
                ours = tools;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return tools;
    }

    private boolean readsWholeCalls(String name) {
        return registry.tool(name).filter(ToolDrift::readsWholeCalls).isPresent();
    }

    /** Such a method may know arguments that its schema does not have. */
    private static boolean readsWholeCalls(HandlerMethod method) {
        return Arrays.stream(method.method().getParameters()).anyMatch(parameter -> {
            Class<?> type = parameter.getType();
            return WHOLE_CALLS.contains(type)
                    || WebhookPayload.class.isAssignableFrom(type)
                    || (parameter.isAnnotationPresent(ToolArguments.class) && type.equals(ObjectNode.class));
        });
    }

    private static List<ToldTool> functions(List<?> told) {
        return told.stream()
                .flatMap(definition -> ToldTool.of(definition).stream())
                .toList();
    }

    /**
     * Tells whether a definition is one of a function.
     *
     * @param definition anything
     * @return false for the platform's own tools, and for what is no definition
     */
    public static boolean isFunction(@Nullable Object definition) {
        return ToldTool.of(definition).isPresent();
    }

    /** Returns the names of the tools that there are. */
    Set<String> names() {
        return ours().keySet();
    }

    /** Returns the names of the functions in a list. */
    static Set<String> names(List<?> told) {
        return functions(told).stream().map(ToldTool::name).collect(Collectors.toSet());
    }

    /**
     * Tells what differs for the tools in a list. It does not tell of tools that are not in it: another assistant may have them.
     *
     * @param told the list as parsed; nothing about it is trusted
     * @return the findings in the order of the list
     */
    public List<Drift> in(List<?> told) {
        List<Drift> findings = new ArrayList<>();
        for (ToldTool tool : functions(told)) {
            Optional.ofNullable(ours().get(tool.name()))
                    .ifPresentOrElse(known -> compare(tool, known, findings), () -> findings.add(unanswered(tool)));
        }
        return findings;
    }

    private void compare(ToldTool told, ToldTool known, List<Drift> findings) {
        boolean all = readsWholeCalls(known.name());
        SchemaDifference.between(told.schema(), known.schema()).stream()
                .filter(difference -> !all || difference.kind() != Kind.UNKNOWN)
                .map(difference -> drift(difference.kind(), known, difference.text(), remedy(difference)))
                .forEach(findings::add);
        told.async().filter(async -> !Optional.of(async).equals(known.async())).ifPresent(async -> {
            String what = async
                    ? "the assistant does not wait for its result, while @Tool is not async, so nobody hears the result"
                    : "the assistant waits for its result, while @Tool is async, so it hears only that the work goes on";
            findings.add(drift(Kind.ASYNC, known, what, ", or change async of @Tool"));
        });
        if (!told.description().isEmpty()
                && !known.description().isEmpty()
                && !told.description().equals(known.description())) {
            String what = "the assistant has another description of it than @Tool";
            findings.add(drift(Kind.DESCRIPTION, known, what, ""));
        }
    }

    private static Drift drift(Kind kind, ToldTool tool, String what, String remedy) {
        return drift(
                kind, tool.name(), "the tool " + tool.name() + " has drifted: " + what + ": " + CONFIGURE + remedy);
    }

    private static Drift drift(Kind kind, String tool, String text) {
        return new Drift(kind, tool, WireText.loggable(text, LONGEST));
    }

    private static String remedy(SchemaDifference difference) {
        return switch (difference.kind()) {
            case RENAMED -> ", or take its name with " + naming(difference.place());
            case UNKNOWN -> ", or take it as a parameter";
            case MISSING, REQUIRED -> ", or make it Optional";
            case CONSTANT -> ", or add the constant";
            default -> "";
        };
    }

    private static String naming(String place) {
        int name = Math.max(place.lastIndexOf('.'), place.lastIndexOf(']')) + 1;
        String annotation = name == 0 ? "@ToolParam" : "@JsonProperty";
        return annotation + "(\"" + WireText.clean(place.substring(name)) + "\")";
    }

    private static Drift unanswered(ToldTool told) {
        String tool = WireText.clean(told.name());
        String what = "the assistant has the tool " + tool + ", which no method answers, so its calls fail";
        String remedy = ": write a method with @Tool(\"" + tool + "\"), or take the tool from the assistant";
        return told.addressed()
                ? drift(Kind.ELSEWHERE, "", what + " unless its address is that of another server" + remedy)
                : drift(Kind.UNANSWERED, "", what + remedy);
    }

    /** Tells that a tool has been in no list so far. */
    static Drift unconfigured(String name) {
        return drift(
                Kind.UNCONFIGURED,
                name,
                "no assistant so far has the tool " + name + ", so it is not called: " + CONFIGURE
                        + ", or remove the method");
    }
}
