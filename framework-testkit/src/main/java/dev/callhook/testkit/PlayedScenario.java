package dev.callhook.testkit;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Plays the steps of a scenario as they are written. */
final class PlayedScenario implements CallScenario {

    private final CallEvents events;
    private final CallPlayer player;
    private final CallProgress progress;

    PlayedScenario(WebhookTestKit kit, CallParty party) {
        this.events = new CallEvents(party, kit::now);
        this.player = new CallPlayer(kit);
        this.progress = new CallProgress(party, events, player);
    }

    @Override
    public String callId() {
        return events.callId();
    }

    @Override
    public CallScenario savedAssistant(Map<String, ? extends @Nullable Object> assistant) {
        progress.save(assistant);
        return this;
    }

    @Override
    public CallScenario assistantRequest() {
        progress.ring(null);
        return this;
    }

    @Override
    public CallScenario assistantRequest(Consumer<WebhookAnswer> check) {
        progress.ring(check);
        return this;
    }

    @Override
    public CallScenario inProgress() {
        progress.talk(null);
        return this;
    }

    @Override
    public CallScenario inProgress(Consumer<WebhookAnswer> check) {
        progress.talk(check);
        return this;
    }

    @Override
    public CallScenario toolCall(String name, Map<String, ? extends @Nullable Object> arguments) {
        progress.useTool(name, arguments, null);
        return this;
    }

    @Override
    public CallScenario toolCall(
            String name, Map<String, ? extends @Nullable Object> arguments, Consumer<WebhookAnswer> check) {
        progress.useTool(name, arguments, check);
        return this;
    }

    @Override
    public CallScenario toolCalls(List<SampleToolCall> calls) {
        progress.useTools(calls, null);
        return this;
    }

    @Override
    public CallScenario toolCalls(List<SampleToolCall> calls, Consumer<WebhookAnswer> check) {
        progress.useTools(calls, check);
        return this;
    }

    @Override
    public CallScenario ended() {
        progress.end(null);
        return this;
    }

    @Override
    public CallScenario ended(Consumer<WebhookAnswer> check) {
        progress.end(check);
        return this;
    }

    @Override
    public CallScenario endedWithError(String error) {
        progress.endWithError(error, null);
        return this;
    }

    @Override
    public CallScenario endedWithError(String error, Consumer<WebhookAnswer> check) {
        progress.endWithError(error, check);
        return this;
    }

    @Override
    public CallScenario endOfCallReport() {
        progress.report(report -> report, null);
        return this;
    }

    @Override
    public CallScenario endOfCallReport(UnaryOperator<SamplePayload> changes) {
        progress.report(changes, null);
        return this;
    }

    @Override
    public CallScenario endOfCallReport(UnaryOperator<SamplePayload> changes, Consumer<WebhookAnswer> check) {
        progress.report(changes, check);
        return this;
    }

    @Override
    public CallScenario redeliverLast() {
        progress.redeliver(null);
        return this;
    }

    @Override
    public CallScenario redeliverLast(Consumer<WebhookAnswer> check) {
        progress.redeliver(check);
        return this;
    }

    @Override
    public CallScenario replayLast() {
        player.replayLast(null);
        return this;
    }

    @Override
    public CallScenario replayLast(Consumer<WebhookAnswer> check) {
        player.replayLast(check);
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

    @Override
    public void assertAllSent() {
        player.assertAllSent();
    }
}
