package dev.callhook.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a server that somebody wrote by hand is named by a script without a single check. */
class BrokenServerTest {

    private static final Map<String, String> MONDAY = Map.of("day", "2026-05-04");
    private static final List<SampleToolCall> TWO =
            List.of(new SampleToolCall("tool_1", "find", Map.of()), new SampleToolCall("tool_2", "book", Map.of()));

    private final AtomicInteger bookings = new AtomicInteger();

    @Test
    void bookingTwiceWhatComesTwice() {
        assertFails(
                message -> "200 {\"value\":\"booking " + bookings.incrementAndGet() + "\"}",
                call -> call.toolCall("book", MONDAY, reply -> reply.result()).redeliverLast(reply -> reply.result()),
                "tool-calls book was answered otherwise than the first time: its handler ran again, so what it does is"
                        + " done twice");
    }

    @Test
    void bookingTwiceWhatComesTwiceAtOnce() {
        assertFails(
                message -> "200 {\"value\":\"booking " + bookings.incrementAndGet() + "\"}",
                call -> call.copies(10, replies -> {}).toolCall("book", MONDAY),
                "tool-calls book was answered otherwise than the first time: its handler ran again, so what it does is"
                        + " done twice");
    }

    @Test
    void answeringWithTheIdOfAnotherCall() {
        assertFails(
                message ->
                        "200 {\"results\":[{\"tool_call_id\":\"tool_1\",\"result\":1},{\"tool_call_id\":\"tool_3\",\"result\":2}]}",
                call -> call.toolCalls(TWO),
                "there is no answer to the tool call \"tool_2\", but those to \"tool_1\", \"tool_3\"");
    }

    @Test
    void forgettingACallOfSeveral() {
        assertFails(
                message -> "200 {\"results\":[{\"tool_call_id\":\"tool_1\",\"result\":1}]}",
                call -> call.toolCalls(TWO),
                "there is no answer to the tool call \"tool_2\", but those to \"tool_1\"");
    }

    @Test
    void tellingTheAssistantOfAnException() {
        assertFails(
                message -> "200 {\"error\":\"org.postgresql.util.PSQLException: duplicate key\"}",
                call -> call.toolCall("book", MONDAY, reply -> reply.error()),
                "tool-calls book was answered with what belongs into a log, \"org.postgresql.util.PSQLException\": the"
                        + " assistant reads it, and may read it aloud");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "failed:\\n\\tat com.acme.Desk.book(Desk.java:17)\\n | at com.acme.Desk.book(Desk.java:17)",
                "at java.base/java.lang.reflect.Method.invoke(Method.java:569) | at java.base/java.lang.reflect.Method.invoke(Method.java:569)",
                "com.acme.Desk$FullException: no slot | com.acme.Desk$FullException",
                "NullPointerException: null | NullPointerException",
                "java.lang.StackOverflowError | java.lang.StackOverflowError"
            })
    void tellingTheAssistantOfAnExceptionInAResult(String text, String leaked) {
        assertFails(
                message -> "200 {\"value\":[\"" + text + "\"]}",
                call -> call.toolCall("book", MONDAY),
                "tool-calls book was answered with what belongs into a log, \"" + leaked
                        + "\": the assistant reads it, and" + " may read it aloud");
    }

    @ParameterizedTest
    @ValueSource(strings = {"An exception was made for you.", "Exception", "an Error.", "v1.2.Error-free", "..Error"})
    void speakingOfExceptionsIsNothingWrong(String words) {
        try (HandWrittenDesk desk =
                HandWrittenDesk.answering(message -> "200 {\"value\":\"" + words + " " + "a.".repeat(20_000) + "\"}")) {
            desk.kit().call("+442079460101").toolCall("book", MONDAY);
        }
    }

    @Test
    void failingWithoutAWord() {
        assertFails(
                message -> "500 java.lang.IllegalStateException: no table",
                call -> call.toolCall("book", MONDAY),
                "tool-calls book was answered with status 500, not 200");
        assertFails(
                message -> "500 <html>Internal Server Error</html>",
                call -> call.toolCall("book", MONDAY),
                "tool-calls book was answered with status 500, not 200");
        assertFails(
                message -> "200 <html>Please log in</html>",
                call -> call.toolCall("book", MONDAY),
                "the body is no JSON: status 200, body <html>Please log in</html>");
    }

    @Test
    void rejectingThePhoneCallByAccident() {
        assertFails(
                message -> "200 {\"error\":\"customer not found\"}",
                CallScenario::assistantRequest,
                "the phone call was rejected, and the caller heard \"customer not found\": if that is meant, look at it"
                        + " with assistantRequest(reply -> ...)");
    }

    @Test
    void takingWhatAnybodySends() {
        assertFails(
                message -> "200 {\"value\":\"booked\"}",
                call -> call.fault(DeliveryFault.WRONG_SECRET).toolCall("book", MONDAY),
                "tool-calls book with a wrong secret was answered with status 200, not 401");
        assertFails(
                message -> "200 {\"value\":\"booked\"}",
                call -> call.fault(DeliveryFault.STALE_TIMESTAMP).toolCall("book", MONDAY),
                "tool-calls book with a stale timestamp was answered with status 200, not 401");
    }

    @Test
    void expectingAMemberThatIsNotAlwaysThere() {
        assertFails(
                message -> message.has("assistant") ? "200 {}" : "500 {}",
                CallScenario::endOfCallReport,
                "end-of-call-report was answered with status 500, not 200");
    }

    private static void assertFails(
            Function<JsonNode, String> answers, Consumer<CallScenario> script, String firstLine) {
        try (HandWrittenDesk desk = HandWrittenDesk.answering(answers)) {
            assertThatThrownBy(() -> script.accept(desk.kit().call("+442079460101")))
                    .isExactlyInstanceOf(AssertionError.class)
                    .hasMessageStartingWith(firstLine)
                    .hasMessageContaining("\nThe call so far:\n");
        }
    }
}
