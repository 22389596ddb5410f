package dev.callhook.cli.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts values in the place of <code>${name}</code> in the texts of a script, for what is different each time, such as a day.
 *
 * @param values the values by name
 * @param problems takes a line for each name without a value
 * @param used the names that were found
 */
record Placeholders(Map<String, String> values, List<String> problems, Set<String> used) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([\\w.-]+)}");

    JsonNode filled(JsonNode node) {
        if (node.isTextual()) {
            return JsonNodeFactory.instance.textNode(
                    PLACEHOLDER.matcher(node.textValue()).replaceAll(found -> Matcher.quoteReplacement(value(found))));
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                if (PLACEHOLDER.matcher(member.getKey()).find()) {
                    problems.add(member.getKey() + " is the name of a member, in which nothing is filled in");
                }
                member.setValue(filled(member.getValue()));
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, filled(array.get(i)));
            }
        }
        return node;
    }

    /** Finds what was given and stands nowhere, which most likely is misspelled. */
    void mustBeUsed() {
        values.keySet().stream()
                .filter(name -> !used.contains(name))
                .forEach(name -> problems.add("--define " + name + ": there is no ${" + name + "} in any text"));
    }

    private String value(MatchResult found) {
        String name = found.group(1);
        used.add(name);
        String value = values.get(name);
        if (value == null) {
            String problem = "there is no value for ${" + name + "}: give it with --define " + name + "=...";
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
            return "";
        }
        return value;
    }
}
