package dev.callhook.testkit.recording;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.callhook.handler.Sensitive;
import dev.callhook.handler.ToolArguments;
import dev.callhook.handler.ToolParam;
import dev.callhook.payload.ToolCall;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What {@link Sensitive} marks of the arguments of a tool. Immutable. */
final class SensitiveArguments {

    private final boolean all;
    private final Map<String, MarkedType> byName;
    private final List<MarkedType> whole;
    private final boolean any;

    private SensitiveArguments(boolean all, Map<String, MarkedType> byName, List<MarkedType> whole) {
        this.all = all;
        this.byName = byName;
        this.whole = whole;
        this.any = byName.values().stream().anyMatch(MarkedType::holdsMark)
                || whole.stream().anyMatch(MarkedType::holdsMark);
    }

    static SensitiveArguments of(Method method) {
        boolean all = false;
        Map<String, MarkedType> byName = new HashMap<>();
        List<MarkedType> whole = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            boolean marked = parameter.isAnnotationPresent(Sensitive.class);
            JavaType type = RecordingJson.type(parameter.getParameterizedType());
            if (parameter.isAnnotationPresent(ToolArguments.class)) {
                whole.add(new MarkedType(type, marked));
                all |= marked;
            } else {
                byName.put(name(parameter), new MarkedType(type, marked));
                all |= marked && type.hasRawClass(ToolCall.class);
            }
        }
        return new SensitiveArguments(all, byName, whole);
    }

    /** Masks what is marked of the arguments of a call, and, of a tool with a mark, what no parameter takes. */
    JsonNode masked(JsonNode arguments, ValueMask values) {
        if (arguments.isTextual()) { // JSON in a text, which is read like JSON
            JsonNode held = RecordingJson.inText(arguments);
            return held.isObject()
                    ? TextNode.valueOf(masked(held, values).toString())
                    : masked(arguments, values, all || any);
        }
        return arguments instanceof ObjectNode object && !all
                ? values.members(object, (name, part) -> masked(name, part, values))
                : masked(arguments, values, all || any);
    }

    private static JsonNode masked(JsonNode value, ValueMask values, boolean marked) {
        return marked ? values.masked(value) : values.argument("", value);
    }

    private JsonNode masked(String name, JsonNode part, ValueMask values) {
        return Stream.concat(
                        Stream.ofNullable(byName.get(name)), whole.stream().flatMap(type -> type.member(name).stream()))
                .findFirst()
                .map(type -> type.masked(name, part, values, any))
                .orElseGet(() -> any ? values.masked(part) : values.argument(name, part));
    }

    private static String name(Parameter parameter) {
        ToolParam named = parameter.getAnnotation(ToolParam.class);
        return named == null || named.value().isEmpty() ? parameter.getName() : named.value();
    }
}
