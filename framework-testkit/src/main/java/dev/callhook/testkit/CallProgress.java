package dev.callhook.testkit;

import dev.callhook.payload.CallStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Takes a call from event to event, in no other order than the platform. */
final class CallProgress {

    private final CallParty party;
    private final CallEvents events;
    private final CallPlayer player;
    private final Set<String> toolCallIds = new HashSet<>();
    private CallPhase phase = CallPhase.NEW;

    CallProgress(CallParty party, CallEvents events, CallPlayer player) {
        this.party = party;
        this.events = events;
        this.player = player;
    }

    void save(Map<String, ? extends @Nullable Object> assistant) {
        if (phase != CallPhase.NEW) {
            throw new IllegalStateException("savedAssistant(...) comes too late: write it before the first event");
        }
        events.saved(assistant);
    }

    void ring(@Nullable Consumer<WebhookAnswer> check) {
        if (!party.isInbound()) {
            throw new IllegalStateException(
                    "the platform sends an assistant-request for inbound phone calls only: leave"
                            + " assistantRequest() out, or begin with call(number)");
        }
        CallPhase next = phase.ring();
        player.mustNotHold("assistantRequest()", "the platform waits for its answer");
        boolean readable = player.isReadable();
        List<WebhookAnswer> answers = player.play(events.assistantRequest(), check);
        if (readable) {
            phase = next;
            hear(answers);
        }
    }

    void talk(@Nullable Consumer<WebhookAnswer> check) {
        CallPhase next = phase.talk();
        play(next, events.status(CallStatus.IN_PROGRESS), check);
    }

    void useTool(
            String name, Map<String, ? extends @Nullable Object> arguments, @Nullable Consumer<WebhookAnswer> check) {
        String id = "tool_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        useTools(List.of(new SampleToolCall(id, name, arguments)), check);
    }

    void useTools(List<SampleToolCall> calls, @Nullable Consumer<WebhookAnswer> check) {
        CallPhase next = phase.useTools();
        for (SampleToolCall call : calls) {
            if (!toolCallIds.add(call.id())) {
                throw new IllegalArgumentException("the tool call id \"" + call.id() + "\" has been used in this phone"
                        + " call: give each tool call its own, and write redeliverLast() for a duplicate");
            }
        }
        play(next, events.toolCalls(calls), check);
    }

    void end(@Nullable Consumer<WebhookAnswer> check) {
        CallPhase next = phase.end();
        play(next, events.status(CallStatus.ENDED), check);
    }

    void endWithError(String error, @Nullable Consumer<WebhookAnswer> check) {
        CallPhase next = phase.end();
        play(next, events.failed(error), check);
    }

    void report(UnaryOperator<SamplePayload> changes, @Nullable Consumer<WebhookAnswer> check) {
        CallPhase next = phase.report();
        player.mustNotHold("endOfCallReport(...)", "nothing follows it");
        play(next, events.report(changes), check);
    }

    void redeliver(@Nullable Consumer<WebhookAnswer> check) {
        List<WebhookAnswer> answers = player.redeliverLast(check);
        if (phase == CallPhase.RINGING) {
            hear(answers);
        }
    }

    /** Takes what the platform is told of the assistant; it acts on the last answer that it saw. */
    private void hear(List<WebhookAnswer> answers) {
        answers.stream().findFirst().ifPresent(events::heard);
        phase = events.isRejected() ? CallPhase.REJECTED : phase;
    }

    private void play(CallPhase next, CallEvent event, @Nullable Consumer<WebhookAnswer> check) {
        boolean readable = player.isReadable();
        player.play(event, check);
        if (readable) {
            phase = next;
        }
    }
}
