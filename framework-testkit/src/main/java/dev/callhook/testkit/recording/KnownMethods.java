package dev.callhook.testkit.recording;

import com.fasterxml.jackson.databind.JsonNode;
import dev.callhook.handler.Analysis;
import dev.callhook.handler.Metadata;
import dev.callhook.payload.ToolCall;
import dev.callhook.spi.Invocation;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What the handler methods that have run so far tell of the data they take. Not safe for several threads. */
final class KnownMethods {

    private static final List<Class<? extends Annotation>> DATA = List.of(Analysis.class, Metadata.class);

    private final Set<Method> methods = new HashSet<>();
    private final Map<String, SensitiveArguments> tools = new HashMap<>();
    private final Map<Class<? extends Annotation>, MarkedType> data = new HashMap<>();

    void learn(Invocation invocation) {
        Method method = invocation.method();
        if (!methods.add(method)) {
            return;
        }
        invocation.toolCall().map(ToolCall::name).ifPresent(name -> tools.put(name, SensitiveArguments.of(method)));
        for (Parameter parameter : method.getParameters()) {
            DATA.stream().filter(parameter::isAnnotationPresent).forEach(annotation -> {
                MarkedType type = new MarkedType(RecordingJson.type(parameter.getParameterizedType()), true);
                data.merge(annotation, type, (known, other) -> other.isTyped() ? other : known);
            });
        }
    }

    int count() {
        return methods.size();
    }

    /** Masks the arguments of a tool: all of them if its method has not run yet, for that may mark them. */
    UnaryOperator<JsonNode> arguments(String tool, ValueMask values) {
        SensitiveArguments known = tools.get(tool);
        return known == null ? values::masked : arguments -> known.masked(arguments, values);
    }

    /** Masks an analysis or metadata, so that they can be read as the type that a method takes. */
    JsonNode masked(Class<? extends Annotation> annotation, JsonNode value, ValueMask values) {
        MarkedType type = data.get(annotation);
        return type == null ? values.masked(value) : type.masked("", value, values, true);
    }
}
