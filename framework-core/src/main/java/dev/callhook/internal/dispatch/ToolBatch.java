package dev.callhook.internal.dispatch;

import dev.callhook.handler.ToolResult;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every call of a tool-calls request by its id, in the order of the request. */
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

    byte[] answer(ToolCallsPayload payload, Delivery delivery) {
        List<ToolCall> calls = payload.toolCalls();
        return answers.body(calls.size() > MOST_CALLS ? refuseAll(calls) : runAll(calls, delivery));
    }

    private List<ToolAnswer> refuseAll(List<ToolCall> calls) {
        String text = "the request has " + calls.size() + " tool calls, and at most " + MOST_CALLS
                + " are run at once, so none was run";
        LOG.warn("{}", text);
        byte[] error = ToolAnswer.error(json, null, text).json(); // written once, there may be very many calls
        return calls.stream()
                .filter(call -> call.id() != null)
                .map(call -> new ToolAnswer(call.id(), ToolResult.Form.ERROR, error))
                .toList();
    }

    private List<ToolAnswer> runAll(List<ToolCall> calls, Delivery delivery) {
        Map<String, Answered> byId = new HashMap<>();
        List<ToolAnswer> results = new ArrayList<>(calls.size());
        for (ToolCall call : calls) {
            Answered earlier = call.id() == null ? null : byId.get(call.id());
            ToolAnswer answer =
                    earlier == null ? runner.run(call, delivery, calls.size() == 1) : repeated(call, earlier);
            results.add(answer);
            if (call.id() != null) {
                byId.putIfAbsent(call.id(), new Answered(call, answer));
            }
        }
        return results;
    }

    /** A call that is there twice runs once; two calls with one id cannot be told apart. */
    private ToolAnswer repeated(ToolCall call, Answered earlier) {
        boolean same = Objects.equals(call.name(), earlier.call().name())
                && call.arguments().equals(earlier.call().arguments());
        return same
                ? earlier.answer()
                : ToolAnswer.error(
                        json, call.id(), "another call of this request has the same id, so this one was not run");
    }

    private record Answered(ToolCall call, ToolAnswer answer) {}
}
