package dev.callhook.testkit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one tool call came to; one of the two is there.
 *
 * @param result the value of a call that did its work
 * @param error what the assistant is told of a call that did not
 */
record ToolOutcome(@Nullable AnswerJson result, @Nullable String error) {

    private static final String ERROR = "error";
    private static final String RESULT = "result";

    /**
     * Finds the outcome of a call in any of the four wire forms. Only the list of results has ids; the other forms
     * answer the one call of their request, whichever id it has.
     *
     * @throws AssertionError if there is none
     */
    static ToolOutcome in(AnswerJson body, @Nullable String id) {
        Map<String, AnswerJson> members = body.members();
        AnswerJson results = members.get("results");
        if (results != null && results.isList()) {
            return listed(results, id);
        }
        if (!body.isObject()) {
            throw new AssertionError("the body is no object, so it answers no tool call");
        }
        AnswerJson result = members.get(RESULT);
        return result == null ? of(body) : of(result);
    }

    private static ToolOutcome listed(AnswerJson results, @Nullable String id) {
        Map<String, AnswerJson> byId = new LinkedHashMap<>();
        for (AnswerJson entry : results.elements()) {
            AnswerJson key = entry.members().get("tool_call_id");
            byId.putIfAbsent(key == null ? "no id" : key.words(), entry);
        }
        if (id == null && byId.size() != 1) {
            throw new AssertionError("there is not one answer, but " + named(byId.keySet()));
        }
        AnswerJson entry = id == null ? byId.values().iterator().next() : byId.get(id);
        if (entry == null) {
            throw new AssertionError("there is no answer to the tool call \"" + id + "\", but " + named(byId.keySet()));
        }
        AnswerJson result = entry.members().get(RESULT);
        if (result != null) {
            return of(result);
        }
        AnswerJson error = entry.members().get(ERROR);
        if (error != null) {
            return new ToolOutcome(null, error.words());
        }
        String call = id == null ? "" : " \"" + id + "\"";
        throw new AssertionError("the answer to the tool call" + call + " has neither result nor error");
    }

    /** An object with a text {@code error} and nothing else is how a failure is told where a value is expected. */
    private static ToolOutcome of(AnswerJson value) {
        Map<String, AnswerJson> members = value.members();
        AnswerJson error = members.get(ERROR);
        if (error != null && error.isText() && members.size() == 1) {
            return new ToolOutcome(null, error.words());
        }
        return new ToolOutcome(value, null);
    }

    private static String named(Collection<String> ids) {
        return ids.isEmpty() ? "none at all" : ids.stream().collect(Collectors.joining("\", \"", "those to \"", "\""));
    }
}
