package dev.callhook.cli.script;

import dev.callhook.testkit.SampleToolCall;
import dev.callhook.testkit.WebhookAnswer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is to come back.
 *
 * @param status the HTTP status
 * @param answer what the answer, or the result of each tool call, has in it; null if that does not matter
 * @param error what the error of each tool call has in it; null if there is to be none
 */
record Expectation(
        int status, @Nullable String answer, @Nullable String error) {

    private static final int OK = 200;

    /** Returns what is expected of a duplicate, of which a script says less than of the first. */
    Expectation orElse(Expectation first) {
        return new Expectation(status, answer == null ? first.answer : answer, first.error);
    }

    /** Returns what is wrong with an answer, if anything is. */
    Optional<String> problem(WebhookAnswer came, List<SampleToolCall> tools) {
        if (came.status() != status) {
            return Optional.of("answered with status " + came.status() + ", not " + status);
        }
        if (tools.isEmpty() || status != OK) {
            return missing(came.text(), answer, "the answer");
        }
        return tools.stream().flatMap(call -> ofCall(came, call).stream()).findFirst();
    }

    private Optional<String> ofCall(WebhookAnswer came, SampleToolCall call) {
        return error == null ? ofResult(came, call) : ofError(came, call, error);
    }

    private Optional<String> ofResult(WebhookAnswer came, SampleToolCall call) {
        Optional<String> failure = said(() -> came.error(call.id()));
        if (failure.isPresent()) {
            return Optional.of(call.name() + " failed: " + failure.get());
        }
        return said(() -> came.result(call.id()).text())
                .map(result -> missing(result, answer, "the result of " + call.name()))
                .orElseGet(() -> Optional.of("there is no answer to " + call.name() + " with the id of its call"));
    }

    private static Optional<String> ofError(WebhookAnswer came, SampleToolCall call, String wanted) {
        return said(() -> came.error(call.id()))
                .map(text -> missing(text, wanted, "the error of " + call.name()))
                .orElseGet(() -> Optional.of(call.name() + " did not fail"));
    }

    private static Optional<String> said(Supplier<String> part) {
        try {
            return Optional.of(part.get());
        } catch (AssertionError e) {
            return Optional.empty(); // the answer has no such part
        }
    }

    private static Optional<String> missing(String text, @Nullable String wanted, String where) {
        return wanted == null || text.contains(wanted)
                ? Optional.empty()
                : Optional.of(where + " has no \"" + wanted + "\" in it");
    }
}
