package dev.callhook.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A place in a payload, such as {@code message.tool_call_list[0].function.name}.
 *
 * <p>It is strict: a test whose path is misspelled would otherwise pass for the wrong reason.
 *
 * @param text the path as it was written
 * @param steps names, and indexes as {@code [0]}; at least one, the first is a name
 */
record PayloadPath(String text, List<String> steps) {

    private static final Pattern WELL_FORMED = Pattern.compile("[^.\\[\\]]+(\\[\\d{1,6}]|\\.[^.\\[\\]]+)*");
    private static final Pattern STEP = Pattern.compile("\\[\\d+]|[^.\\[\\]]+");

    static PayloadPath of(String text) {
        if (!WELL_FORMED.matcher(text).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no path: write names with dots between them, and"
                    + " elements of lists in brackets, like message.tool_call_list[0].function.name");
        }
        List<String> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        while (matcher.find()) {
            steps.add(matcher.group());
        }
        return new PayloadPath(text, List.copyOf(steps));
    }

    /** Sets a member, which may be new, or an element, which must be there. */
    void set(ObjectNode root, JsonNode value) {
        int last = steps.size() - 1;
        JsonNode parent = parent(root);
        if (parent instanceof ObjectNode object && !isIndex(last)) {
            object.set(steps.get(last), value);
        } else {
            step(parent, last);
            ((ArrayNode) parent).set(index(last), value);
        }
    }

    /** Removes what must be there. */
    void remove(ObjectNode root) {
        int last = steps.size() - 1;
        JsonNode parent = parent(root);
        step(parent, last);
        if (parent instanceof ObjectNode object) {
            object.remove(steps.get(last));
        } else {
            ((ArrayNode) parent).remove(index(last));
        }
    }

    private JsonNode parent(ObjectNode root) {
        JsonNode node = root;
        for (int i = 0; i < steps.size() - 1; i++) {
            node = step(node, i);
        }
        return node;
    }

    private JsonNode step(JsonNode node, int i) {
        boolean fits = isIndex(i) ? node.isArray() : node.isObject();
        JsonNode next = isIndex(i) ? node.get(index(i)) : node.get(steps.get(i));
        if (!fits || next == null) {
            throw new IllegalArgumentException("there is no " + text + " in the payload: "
                    + (i == 0 ? "the payload" : place(i)) + " " + contents(node));
        }
        return next;
    }

    private boolean isIndex(int i) {
        return steps.get(i).startsWith("[");
    }

    private int index(int i) {
        String step = steps.get(i);
        return Integer.parseInt(step.substring(1, step.length() - 1));
    }

    private String place(int end) {
        return String.join(".", steps.subList(0, end)).replace(".[", "[");
    }

    private static String contents(JsonNode node) {
        if (node.isObject()) {
            Iterable<String> names = node::fieldNames;
            return node.isEmpty()
                    ? "is an empty object"
                    : StreamSupport.stream(names.spliterator(), false).collect(Collectors.joining(", ", "has ", ""));
        }
        return node.isArray() ? "is a list of " + node.size() : "is " + node;
    }
}
