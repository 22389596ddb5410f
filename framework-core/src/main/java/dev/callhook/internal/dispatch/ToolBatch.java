package dev.callhook.internal.dispatch;

import dev.callhook.http.WebhookResponse;
import dev.callhook.internal.dispatch.ToolTask.Position;
import dev.callhook.internal.json.ToolAnswer;
import dev.callhook.internal.json.ToolAnswers;
import dev.callhook.internal.json.WireJson;
import dev.callhook.payload.ToolCall;
import dev.callhook.payload.ToolCallsPayload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers every call of a tool-calls request by its id, in the order of the request. The calls run side by side; each has its
 * own end, so none waits for another longer than for itself.
 */
final class ToolBatch {

    /** Far more calls than a model asks for at once; a request with more is refused, call by call. */
    private static final int MOST_CALLS = 128;

    private static final Logger LOG = LoggerFactory.getLogger(ToolBatch.class);

    private final ToolRunner runner;
    private final WireJson json;
    private final ToolAnswers answers;

    ToolBatch(ToolRunner runner, WireJson json) {
        this.runner = runner;
        this.json = json;
        this.answers = new ToolAnswers(json);
    }

    void run(ToolCallsPayload payload, Delivery delivery, Reply reply) {
        List<ToolCall> calls = payload.toolCalls();
        if (calls.size() > MOST_CALLS) {
            reply.give(() -> new WebhookResponse(200, answers.body(refuseAll(calls))));
        } else if (calls.size() == 1) { // as it mostly is
            ToolCall only = calls.get(0);
            runner.run(only, delivery, Position.ONLY, outcome -> reply.give(() -> response(only, outcome)));
        } else {
            reply.give(all(calls, delivery));
        }
    }

    private WebhookResponse response(ToolCall only, ToolOutcome outcome) {
        return response(List.of(outcome.answer()), outcome.accepted() || !runner.isAsync(only));
    }

    private CompletableFuture<WebhookResponse> all(List<ToolCall> calls, Delivery delivery) {
        List<CompletableFuture<ToolOutcome>> outcomes = startAll(calls, delivery);
        boolean onlyAsync = !calls.isEmpty() && calls.stream().allMatch(runner::isAsync);
        return CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new))
                .thenApply(done -> {
                    List<ToolOutcome> each =
                            outcomes.stream().map(CompletableFuture::join).toList();
                    boolean accepted = each.stream().allMatch(ToolOutcome::accepted);
                    return response(each.stream().map(ToolOutcome::answer).toList(), accepted || !onlyAsync);
                });
    }

    /** The result of an async call is not used, so only the status can tell its sender that it was not taken. */
    private WebhookResponse response(List<ToolAnswer> each, boolean taken) {
        byte[] body = answers.body(each);
        return taken ? new WebhookResponse(200, body) : Responses.retryLater(body);
    }

    private List<ToolAnswer> refuseAll(List<ToolCall> calls) {
        String text = "the request has " + calls.size() + " tool calls, and at most " + MOST_CALLS
                + " are run at once, so none was run";
        LOG.warn("{}", text);
        ToolAnswer error = ToolAnswer.error(json, null, text); // written once, there may be very many calls
        return calls.stream()
                .filter(call -> call.id() != null)
                .map(call -> error.withId(call.id()))
                .toList();
    }

    private List<CompletableFuture<ToolOutcome>> startAll(List<ToolCall> calls, Delivery delivery) {
        Map<String, First> byId = new HashMap<>();
        List<CompletableFuture<ToolOutcome>> outcomes = new ArrayList<>(calls.size());
        for (int i = 0; i < calls.size(); i++) {
            ToolCall call = calls.get(i);
            First first = call.id() == null ? null : byId.get(call.id());
            CompletableFuture<ToolOutcome> outcome = first == null
                    ? started(call, delivery, i == calls.size() - 1 ? Position.LAST : Position.EARLIER)
                    : repeated(call, first);
            outcomes.add(outcome);
            if (call.id() != null) {
                byId.putIfAbsent(call.id(), new First(call, outcome));
            }
        }
        return outcomes;
    }

    private CompletableFuture<ToolOutcome> started(ToolCall call, Delivery delivery, Position position) {
        CompletableFuture<ToolOutcome> outcome = new CompletableFuture<>();
        runner.run(call, delivery, position, outcome::complete);
        return outcome;
    }

    /** A call that is there twice runs once; two calls with one id cannot be told apart. */
    private CompletableFuture<ToolOutcome> repeated(ToolCall call, First first) {
        boolean same = Objects.equals(call.name(), first.call().name())
                && call.arguments().equals(first.call().arguments());
        return same
                ? first.outcome()
                : CompletableFuture.completedFuture(ToolOutcome.failed(ToolAnswer.error(
                        json, call.id(), "another call of this request has the same id, so this one was not run")));
    }

    private record First(ToolCall call, CompletableFuture<ToolOutcome> outcome) {}
}
