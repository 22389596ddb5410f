package dev.callhook.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A script that the platform would never play is refused, and told what to write instead. */
class CallScenarioOrderTest {

    private static final String INSTEAD =
            ": write it earlier; to break the order on purpose write outOfOrder() before an"
                    + " event that is to arrive late, or redeliverLast()";

    private static final String AFTER_REPORT =
            ": write it earlier, or redeliverLast() if it is the report that comes again";

    private final RecordedWire wire = new RecordedWire().answering("tool-calls", 200, "{\"value\":\"ok\"}");
    private final CallScenario call = wire.kit.call("+442079460101");

    @Test
    void asksForAnAssistantOfInboundCallsOnly() {
        for (CallScenario other : List.of(wire.kit.outboundCall("+442079460101"), wire.kit.webCall())) {
            refuses(
                    CallScenario::assistantRequest,
                    other,
                    "the platform sends an assistant-request for inbound phone calls only: leave assistantRequest() out,"
                            + " or begin with call(number)");
        }
        assertThat(wire.sent).isEmpty();
    }

    @Test
    void asksForAnAssistantOnceAndFirst() {
        call.assistantRequest();
        refuses(
                CallScenario::assistantRequest,
                call,
                "assistantRequest() cannot come here, the assistant-request has been sent" + INSTEAD);
        call.inProgress();
        refuses(
                CallScenario::assistantRequest,
                call,
                "assistantRequest() cannot come here, the call is in progress" + INSTEAD);
    }

    @Test
    void doesNotGoBack() {
        call.inProgress();
        refuses(CallScenario::inProgress, call, "inProgress() cannot come here, the call is in progress" + INSTEAD);
        call.ended();
        refuses(
                step -> step.toolCall("book", Map.of()),
                call,
                "toolCalls(...) cannot come here, the call has ended" + INSTEAD);
        refuses(CallScenario::ended, call, "ended() cannot come here, the call has ended" + INSTEAD);
        call.endOfCallReport().redeliverLast();
        refuses(
                step -> step.endedWithError("late"),
                call,
                "ended() cannot come here, nothing comes after the end-of-call-report" + AFTER_REPORT);
        refuses(
                CallScenario::endOfCallReport,
                call,
                "endOfCallReport(...) cannot come here, nothing comes after the end-of-call-report" + AFTER_REPORT);
        assertThat(wire.types())
                .containsExactly("status-update", "status-update", "end-of-call-report", "end-of-call-report");
    }

    @Test
    void sendsNothingAfterACallThatWasRejected() {
        wire.answering("assistant-request", 200, "{\"error\":\"We are closed.\"}");
        call.assistantRequest(reply -> {}).redeliverLast(reply -> {});

        List<Consumer<CallScenario>> steps =
                List.of(CallScenario::inProgress, CallScenario::ended, step -> step.toolCall("book", Map.of()));
        for (Consumer<CallScenario> step : steps) {
            assertThatThrownBy(() -> step.accept(call))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageEndingWith(" cannot come here, nothing comes after a call was rejected: end the script"
                            + " here, or let the answer accept the call");
        }
        assertThat(wire.sent).hasSize(2);
    }

    @Test
    void leavesOutWhatAScriptLeavesOut() {
        wire.kit.call("+442079460101").toolCall("book", Map.of()).endOfCallReport();
        wire.kit.call("+442079460101").ended();

        assertThat(wire.types()).containsExactly("tool-calls", "end-of-call-report", "status-update");
    }

    @Test
    void refusesWhatCannotBeOutOfOrder() {
        refuses(
                step -> step.outOfOrder().assistantRequest(),
                wire.kit.call(null),
                "assistantRequest() cannot be out of order, the platform waits for its answer: write outOfOrder() before"
                        + " another step");
        refuses(
                step -> step.outOfOrder().endOfCallReport(),
                call,
                "endOfCallReport(...) cannot be out of order, nothing follows it: write outOfOrder() before another"
                        + " step");
        refuses(
                step -> step.outOfOrder().inProgress().outOfOrder(),
                wire.kit.call(null),
                "an event is held back already: write the event that it is to change places with before the next"
                        + " outOfOrder()");
        assertThat(wire.sent).isEmpty();
    }

    @Test
    void refusesToSendNothingAgain() {
        refuses(
                CallScenario::redeliverLast,
                call,
                "nothing has been sent that could be sent again: write redeliverLast() after another step");
        refuses(
                CallScenario::replayLast,
                call,
                "nothing has been sent that could be sent again: write replayLast() after another step");
    }

    @Test
    void refusesAnIdThatIsTaken() {
        SampleToolCall book = new SampleToolCall("tool_a", "book", Map.of());
        call.toolCalls(List.of(book));

        assertThatThrownBy(() -> call.toolCalls(List.of(book)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the tool call id \"tool_a\" has been used in this phone call: give each tool call its own,"
                        + " and write redeliverLast() for a duplicate");
    }

    @Test
    void learnsOfASavedAssistantBeforeTheCall() {
        refuses(
                step -> step.inProgress().savedAssistant(Map.of()),
                call,
                "savedAssistant(...) comes too late: write it before the first event");
    }

    @Test
    void findsWhatWasNeverSent() {
        call.assertAllSent();
        call.outOfOrder().inProgress();
        assertThatThrownBy(call::assertAllSent)
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "status-update in-progress was held back by outOfOrder() and never sent: write the event that"
                                + " it is to change places with, or leave outOfOrder() out");
        call.ended().assertAllSent();
        List<Consumer<CallScenario>> last = List.of(
                CallScenario::outOfOrder,
                step -> step.fault(DeliveryFault.WRONG_SECRET),
                step -> step.copies(2, replies -> {}));
        for (Consumer<CallScenario> step : last) {
            CallScenario other = wire.kit.call(null);
            step.accept(other);
            assertThatThrownBy(other::assertAllSent)
                    .isInstanceOf(AssertionError.class)
                    .hasMessage(
                            "outOfOrder(), fault(...) or copies(...) is the last step, and changes nothing: write the"
                                    + " event that it is about after it");
        }
    }

    private static void refuses(Consumer<CallScenario> step, CallScenario call, String message) {
        assertThatThrownBy(() -> step.accept(call))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
    }
}
