package dev.callhook.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a step that fails says. */
class CallScenarioFailureTest {

    private static final SampleToolCall FIND = new SampleToolCall("tool_1", "find_patient", Map.of());
    private static final SampleToolCall BOOK = new SampleToolCall("tool_2", "book", Map.of());

    private final RecordedWire wire = new RecordedWire().answering("tool-calls", 200, "{\"value\":\"ok\"}");
    private final CallScenario call = wire.kit.call("+442079460101");

    @Test
    void showsTheCallSoFar() {
        wire.answering("assistant-request", 200, "{\"assistant\": {\"first_message\": \"Hello\"}}");
        call.assistantRequest().inProgress();

        assertThatThrownBy(() -> call.toolCall(
                        "book",
                        Map.of("phone", "+442079460101"),
                        reply -> assertEquals(
                                "{\"value\":\"booked\"}", reply.json().text())))
                .isExactlyInstanceOf(AssertionError.class)
                .hasCauseInstanceOf(AssertionError.class)
                .hasMessage("""
                        expected: <{"value":"booked"}> but was: <{"value":"ok"}>
                        The call so far:
                          1. assistant-request: 200 {"assistant": {"first_message": "Hello"}}
                          2. status-update in-progress: 200 {}
                        > 3. tool-calls book: 200 {"value":"ok"}""");
    }

    @Test
    void saysHowEachEventWasSent() {
        AtomicInteger checked = new AtomicInteger();
        call.fault(DeliveryFault.STALE_TIMESTAMP)
                .inProgress(reply -> {})
                .inProgress()
                .redeliverLast()
                .outOfOrder()
                .toolCalls(List.of(FIND, BOOK), reply -> {})
                .copies(3, replies -> {})
                .ended(reply -> checked.incrementAndGet());

        assertThatThrownBy(() -> call.endOfCallReport(report -> report, reply -> {
                    throw new AssertionError();
                }))
                .hasMessage("""
                        java.lang.AssertionError
                        The call so far:
                          1. status-update in-progress with a stale timestamp: 200 {}
                          2. status-update in-progress: 200 {}
                          3. status-update in-progress, again: 200 {}
                          4. status-update ended, 3 copies at once: 3 x 200 {}
                          5. tool-calls find_patient, book, out of order: 200 {"value":"ok"}
                        > 6. end-of-call-report: 200 {}""");
        assertThat(checked).hasValue(3);
    }

    @Test
    void expectsStatus200() {
        wire.answering("status-update", 503, "{\"error\":\"too busy\"}");

        assertThatThrownBy(call::inProgress).hasMessage("""
                        status-update in-progress was answered with status 503, not 200
                        The call so far:
                        > 1. status-update in-progress: 503 {"error":"too busy"}""");
        call.inProgress(reply -> assertEquals(503, reply.status()));
    }

    @Test
    void expectsAResultForEveryToolCall() {
        wire.answering("tool-calls", 200, "{\"results\":[{\"tool_call_id\":\"tool_1\",\"result\":true}]}");

        assertThatThrownBy(() -> call.toolCalls(List.of(FIND, BOOK))).hasMessage("""
                        there is no answer to the tool call "tool_2", but those to "tool_1": status 200, body \
                        {"results":[{"tool_call_id":"tool_1","result":true}]}
                        The call so far:
                        > 1. tool-calls find_patient, book: 200 {"results":[{"tool_call_id":"tool_1","result":true}]}""");
    }

    @Test
    void expectsNoErrorOfATool() {
        wire.answering("tool-calls", 200, "{\"error\":\"That slot is taken.\"}");

        assertThatThrownBy(() -> call.toolCalls(List.of(BOOK))).hasMessage("""
                        the tool call "tool_2" of book failed: That slot is taken.
                        The call so far:
                        > 1. tool-calls book: 200 {"error":"That slot is taken."}""");
        assertThatThrownBy(call::redeliverLast).hasMessageStartingWith("the tool call \"tool_2\" of book failed:");
    }

    @Test
    void expectsThatABrokenDeliveryIsRefused() {
        assertThatThrownBy(() -> call.fault(DeliveryFault.WRONG_SECRET).inProgress())
                .hasMessage("""
                        status-update in-progress with a wrong secret was answered with status 200, not 401
                        The call so far:
                        > 1. status-update in-progress with a wrong secret: 200 {}""");
    }

    @Test
    void failsIfTheCheckOfAllCopiesFails() {
        assertThatThrownBy(() -> call.copies(2, replies -> assertEquals(1, replies.size()))
                        .inProgress())
                .hasMessage("""
                        expected: <1> but was: <2>
                        The call so far:
                        > 1. status-update in-progress, 2 copies at once: 2 x 200 {}""");
    }

    @Test
    void showsTheCallSoFarIfNoAnswerComes() {
        call.inProgress();
        wire.hangUp();

        assertThatThrownBy(call::ended).hasMessage("""
                        no answer from the desk
                        The call so far:
                          1. status-update in-progress: 200 {}
                        > 2. status-update ended: no answer""");
        CallScenario other = wire.kit.call(null).copies(3, replies -> {});
        assertThatThrownBy(other::ended)
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage("""
                        no answer from the desk
                        The call so far:
                        > 1. status-update ended, 3 copies at once: no answer""");
    }

    @Test
    void masksNumbersAndCutsTexts() {
        String id = "b1f6c0de-3a52-4c7e-9d10-123456789012";
        wire.answering(
                "status-update",
                200,
                "{\n  \"phone\": \"+44 20 7946 0101\", \"local\": \"020 7946 0101\", \"id\": \"" + id
                        + "\",\n \"date\": \"2026-05-11T09:30\", \"said\": \"" + "word ".repeat(20) + "\"}");
        wire.answering("tool-calls", 200, "[" + "1,".repeat(5_000) + "1]");

        assertThatThrownBy(() -> call.inProgress(reply -> assertEquals(0, reply.status())))
                .hasMessageEndingWith("> 1. status-update in-progress: 200 { \"phone\": \"***\", \"local\": \"***\","
                        + " \"id\": \"" + id + "\", \"date\": \"2026-05-11T09:30\", \"said\": \"" + "word ".repeat(12)
                        + "...\"}");
        assertThatThrownBy(() -> call.toolCalls(List.of(FIND), reply -> assertEquals(0, reply.status())))
                .hasMessageEndingWith("> 2. tool-calls find_patient: 200 [" + "1,".repeat(99) + "1...");
    }
}
