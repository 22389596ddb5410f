package dev.callhook.cli.script;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The members of one mapping of a script; what is wrong with them is collected. */
final class Members {

    private final String where;
    private final Map<String, JsonNode> members = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final List<String> problems;

    Members(String where, JsonNode node, List<String> problems) {
        this.where = where;
        this.problems = problems;
        if (node.isObject()) {
            node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        } else {
            problem("this is no mapping, but " + described(node));
        }
    }

    void problem(String text) {
        problems.add(where + text);
    }

    Set<String> names() {
        return members.keySet();
    }

    Optional<JsonNode> any(String name) {
        known.add(name);
        return Optional.ofNullable(members.get(name));
    }

    /** What YAML takes for a number or a date has lost its spelling by now. */
    Optional<String> text(String name) {
        return any(name).flatMap(node -> {
            if (node.isTextual()) {
                return Optional.of(node.textValue());
            }
            problem(name + " is no text, but " + described(node) + ": put quotes around it");
            return Optional.empty();
        });
    }

    int number(String name, int otherwise) {
        return any(name)
                .map(node -> {
                    if (!node.canConvertToInt() || !node.isIntegralNumber()) {
                        problem(name + " is no whole number, but " + described(node));
                    }
                    return node.asInt();
                })
                .orElse(otherwise);
    }

    boolean flag(String name) {
        return any(name)
                .map(node -> {
                    if (!node.isBoolean()) {
                        problem(name + " is neither true nor false, but " + described(node));
                    }
                    return node.asBoolean();
                })
                .orElse(false);
    }

    Map<String, JsonNode> object(String name) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        any(name).ifPresent(node -> {
            if (!node.isObject()) {
                problem(name + " is no mapping, but " + described(node));
            }
            node.properties().forEach(member -> values.put(member.getKey(), member.getValue()));
        });
        return values;
    }

    List<JsonNode> list(String name) {
        List<JsonNode> values = new ArrayList<>();
        any(name).ifPresent(node -> {
            if (!node.isArray()) {
                problem(name + " is no list, but " + described(node));
            } else {
                node.forEach(values::add);
            }
        });
        return values;
    }

    /** To be called when all that may be there has been asked for. */
    void nothingElse() {
        members.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problem("\"" + name + "\" is not known here, only " + String.join(", ", known)));
    }

    private static String described(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "a mapping";
            case ARRAY -> "a list";
            case NULL, MISSING -> "nothing";
            default -> node.asText();
        };
    }
}
