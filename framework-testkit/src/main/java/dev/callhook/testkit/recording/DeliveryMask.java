package dev.callhook.testkit.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.callhook.handler.Analysis;
import dev.callhook.handler.Metadata;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Masks the body of a delivery. A member that nobody knew when this was written is masked: it may be personal. */
final class DeliveryMask {

    private static final String[] ASSISTANT = {
        "llm_config",
        "stt_config",
        "tts_config",
        "first_message",
        "max_duration_seconds",
        "analysis_plan",
        "autonomous_silence_handling",
        "voicemail_detection",
        "voicemail_message",
        "business_name"
    };

    private final ValueMask values = new ValueMask(new FictionNumbers());
    private final Map<String, UnaryOperator<JsonNode>> message;
    private final KnownMethods methods;

    DeliveryMask(KnownMethods methods) {
        this.methods = methods;
        UnaryOperator<JsonNode> call = members(with(shown("id", "type"), Map.of("function", this::function)));
        this.message = with(
                shown("type", "timestamp", "duration_seconds", "end_reason", "started_at", "ended_at"),
                Map.of(
                        "call", members(shown("id", "type", "status", "pipeline")),
                        "phone_number", members(with(shown("id", "name"), Map.of("number", values::number))),
                        "customer", members(Map.of("number", values::number)),
                        "assistant", members(with(shown(ASSISTANT), Map.of("metadata", data(Metadata.class)))),
                        "analysis", data(Analysis.class),
                        "messages", elements(members(shown("role"))),
                        "tool_call_list", elements(call)));
    }

    ObjectNode masked(ObjectNode body) {
        return members(body, Map.of("message", members(message)));
    }

    private UnaryOperator<JsonNode> data(Class<? extends Annotation> annotation) {
        return value -> methods.masked(annotation, value, values);
    }

    private JsonNode function(JsonNode function) {
        UnaryOperator<JsonNode> arguments =
                methods.arguments(function.path("name").asText(), values);
        return members(with(shown("name"), Map.of("arguments", arguments))).apply(function);
    }

    private Map<String, UnaryOperator<JsonNode>> shown(String... names) {
        return Stream.of(names).collect(Collectors.toMap(name -> name, name -> values::shown));
    }

    private static Map<String, UnaryOperator<JsonNode>> with(
            Map<String, UnaryOperator<JsonNode>> rules, Map<String, UnaryOperator<JsonNode>> more) {
        return Stream.of(rules, more)
                .flatMap(each -> each.entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private UnaryOperator<JsonNode> members(Map<String, UnaryOperator<JsonNode>> rules) {
        return value -> value instanceof ObjectNode object ? members(object, rules) : values.masked(value);
    }

    private ObjectNode members(ObjectNode object, Map<String, UnaryOperator<JsonNode>> rules) {
        return values.members(
                object, (name, part) -> rules.getOrDefault(name, values::masked).apply(part));
    }

    private UnaryOperator<JsonNode> elements(UnaryOperator<JsonNode> rule) {
        return value -> {
            if (!value.isArray()) {
                return values.masked(value);
            }
            ArrayNode changed = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> changed.add(rule.apply(element)));
            return changed;
        };
    }
}
