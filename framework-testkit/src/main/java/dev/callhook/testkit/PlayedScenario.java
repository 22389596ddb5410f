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

/** Plays the steps of a scenario as they are written. */
final class PlayedScenario implements CallScenario {

    private final CallParty party;
    private final CallEvents events;
    private final CallPlayer player;
    private final Set<String> toolCallIds = new HashSet<>();
    private CallPhase phase = CallPhase.NEW;

    PlayedScenario(WebhookTestKit kit, CallParty party) {
        this.party = party;
        this.events = new CallEvents(party, kit::now);
        this.player = new CallPlayer(kit);
    }

    @Override
    public String callId() {
        return events.callId();
    }

    @Override
    public CallScenario savedAssistant(Map<String, ? extends @Nullable Object> assistant) {
        if (phase != CallPhase.NEW) {
            throw new IllegalStateException("savedAssistant(...) comes too late: write it before the first event");
        }
        events.saved(assistant);
        return this;
    }

    @Override
    public CallScenario assistantRequest() {
        return ring(null);
    }

    @Override
    public CallScenario assistantRequest(Consumer<WebhookAnswer> check) {
        return ring(check);
    }

    @Override
    public CallScenario inProgress() {
        return play(phase.talk(), events.status(CallStatus.IN_PROGRESS), null);
    }

    @Override
    public CallScenario inProgress(Consumer<WebhookAnswer> check) {
        return play(phase.talk(), events.status(CallStatus.IN_PROGRESS), check);
    }

    @Override
    public CallScenario toolCall(String name, Map<String, ? extends @Nullable Object> arguments) {
        return useTools(List.of(newCall(name, arguments)), null);
    }

    @Override
    public CallScenario toolCall(
            String name, Map<String, ? extends @Nullable Object> arguments, Consumer<WebhookAnswer> check) {
        return useTools(List.of(newCall(name, arguments)), check);
    }

    @Override
    public CallScenario toolCalls(List<SampleToolCall> calls) {
        return useTools(calls, null);
    }

    @Override
    public CallScenario toolCalls(List<SampleToolCall> calls, Consumer<WebhookAnswer> check) {
        return useTools(calls, check);
    }

    @Override
    public CallScenario ended() {
        return play(phase.end(), events.status(CallStatus.ENDED), null);
    }

    @Override
    public CallScenario ended(Consumer<WebhookAnswer> check) {
        return play(phase.end(), events.status(CallStatus.ENDED), check);
    }

    @Override
    public CallScenario endedWithError(String error) {
        return play(phase.end(), events.failed(error), null);
    }

    @Override
    public CallScenario endOfCallReport() {
        return report(report -> report, null);
    }

    @Override
    public CallScenario endOfCallReport(UnaryOperator<SamplePayload> changes) {
        return report(changes, null);
    }

    @Override
    public CallScenario endOfCallReport(UnaryOperator<SamplePayload> changes, Consumer<WebhookAnswer> check) {
        return report(changes, check);
    }

    @Override
    public CallScenario redeliverLast() {
        player.playLast(null);
        return this;
    }

    @Override
    public CallScenario redeliverLast(Consumer<WebhookAnswer> check) {
        player.playLast(check);
        return this;
    }

    @Override
    public CallScenario outOfOrder() {
        player.hold();
        return this;
    }

    @Override
    public CallScenario fault(DeliveryFault fault) {
        player.fault(fault);
        return this;
    }

    @Override
    public CallScenario copies(int copies, Consumer<List<WebhookAnswer>> replies) {
        player.copies(copies, replies);
        return this;
    }

    private CallScenario ring(@Nullable Consumer<WebhookAnswer> check) {
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
            events.heard(answers.get(0));
            phase = events.isRejected() ? CallPhase.REJECTED : next;
        }
        return this;
    }

    private CallScenario useTools(List<SampleToolCall> calls, @Nullable Consumer<WebhookAnswer> check) {
        CallPhase next = phase.useTools();
        for (SampleToolCall call : calls) {
            if (!toolCallIds.add(call.id())) {
                throw new IllegalArgumentException("the tool call id \"" + call.id() + "\" has been used in this phone"
                        + " call: give each tool call its own, and write redeliverLast() for a duplicate");
            }
        }
        return play(next, events.toolCalls(calls), check);
    }

    private CallScenario report(UnaryOperator<SamplePayload> changes, @Nullable Consumer<WebhookAnswer> check) {
        CallPhase next = phase.report();
        player.mustNotHold("endOfCallReport(...)", "nothing follows it");
        return play(next, events.report(changes), check);
    }

    private CallScenario play(CallPhase next, CallEvent event, @Nullable Consumer<WebhookAnswer> check) {
        boolean readable = player.isReadable();
        player.play(event, check);
        if (readable) {
            phase = next;
        }
        return this;
    }

    private static SampleToolCall newCall(String name, Map<String, ? extends @Nullable Object> arguments) {
        String id = "tool_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        return new SampleToolCall(id, name, arguments);
    }
}
