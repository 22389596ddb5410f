package dev.callhook.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.callhook.testkit.json.KitJson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes over the wire at each step. */
class CallScenarioWireTest {

    private static final String ANSWER = "{\"value\":\"ok\"}";

    private final RecordedWire wire = new RecordedWire().answering("tool-calls", 200, ANSWER);

    @Test
    void sendsTheEventsOfOneCallEachWithItsStatusAndTime() {
        CallScenario call = wire.kit.call("+442079460101").assistantRequest();
        wire.time.pass(Duration.ofSeconds(6));
        call.inProgress();
        wire.time.pass(Duration.ofSeconds(15));
        call.toolCall("find_patient", Map.of("phone", "+442079460101"));
        wire.time.pass(Duration.ofSeconds(219));
        call.ended();
        wire.time.pass(Duration.ofMillis(28_500));
        call.endOfCallReport(report -> report.analysis(Map.of("urgent", true)));

        assertThat(wire.sent.stream().map(each -> told(each.message())))
                .containsExactly(
                        "assistant-request inbound_phone_call ringing 2026-05-04T08:30:00.000Z +442079460101",
                        "status-update inbound_phone_call in-progress 2026-05-04T08:30:06.000Z +442079460101",
                        "tool-calls inbound_phone_call in-progress 2026-05-04T08:30:21.000Z +442079460101",
                        "status-update inbound_phone_call ended 2026-05-04T08:34:00.000Z +442079460101",
                        "end-of-call-report inbound_phone_call ended 2026-05-04T08:34:28.500Z +442079460101");
        assertThat(wire.sent.stream()
                        .map(each ->
                                UUID.fromString(each.message().at("/call/id").asText())))
                .hasSize(5)
                .containsOnly(UUID.fromString(wire.message(0).at("/call/id").asText()));
    }

    @Test
    void sendsAReportOfWhatHappened() {
        CallScenario call = wire.kit.outboundCall("+442079460101").inProgress();
        wire.time.pass(Duration.ofSeconds(234));
        call.endedWithError("the line went dead");
        wire.time.pass(Duration.ofSeconds(28));
        call.endOfCallReport(report -> report.analysis(Map.of("urgent", true)));

        assertThat(told(wire.message(1)))
                .isEqualTo("status-update outbound_phone_call ended-with-error 2026-05-04T08:33:54.000Z +442079460101");
        assertThat(wire.message(1).get("error").asText()).isEqualTo("the line went dead");
        JsonNode report = wire.message(2);
        assertThat(report.at("/call/status").asText()).isEqualTo("ended-with-error");
        assertThat(report.get("started_at").asText()).isEqualTo("2026-05-04T08:30:00.000Z");
        assertThat(report.get("ended_at").asText()).isEqualTo("2026-05-04T08:33:54.000Z");
        assertThat(report.get("duration_seconds")).hasToString("234");
        assertThat(report.get("analysis")).hasToString("{\"urgent\":true}");
        assertThat(report.has("assistant")).isFalse();
    }

    @Test
    void sendsNoNumbersOfAWebCall() {
        wire.kit.webCall().inProgress().endOfCallReport();

        assertThat(wire.message(1).at("/call/status").asText()).isEqualTo("ended");

        for (RecordedWire.Delivered each : wire.sent) {
            assertThat(each.message().at("/call/type").asText()).isEqualTo("web_call");
            assertThat(each.message().get("customer")).hasToString("{\"number\":null}");
            assertThat(each.message().get("phone_number")).hasToString("{\"id\":null,\"number\":null,\"name\":null}");
        }
    }

    @Test
    void givesEachToolCallAnIdOfItsOwn() {
        wire.kit
                .call(null)
                .toolCall("find_patient", Map.of())
                .toolCall("find_patient", Map.of())
                .toolCalls(List.of(new SampleToolCall("tool_a", "book", Map.of("date", "2026-05-11"))));

        assertThat(wire.sent.stream()
                        .map(each -> each.message().at("/tool_call_list/0/id").asText()))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("tool_[0-9a-f]{12}|tool_a"));
        assertThat(wire.message(2).get("tool_call_list"))
                .hasToString("[{\"id\":\"tool_a\",\"type\":\"function\",\"function\":{\"name\":\"book\","
                        + "\"arguments\":{\"date\":\"2026-05-11\"}}}]");
        assertThat(wire.message(0).get("customer")).hasToString("{\"number\":null}");
    }

    static Stream<Arguments> answersAndEchoes() {
        String saved =
                "{\"first_message\":\"Hi\",\"metadata\":{\"a\":1},\"llm_config\":{\"model\":\"m\",\"temperature\":1}}";
        return Stream.of(
                Arguments.of("{}", saved),
                Arguments.of("{\"assistant_id\":\"x\"}", saved),
                Arguments.of(
                        "{\"assistant\":{\"metadata\":{\"b\":2}}}",
                        "{\"first_message\":\"Hi\",\"metadata\":{\"b\":2},\"llm_config\":{\"model\":\"m\",\"temperature\":1}}"),
                Arguments.of(
                        "{\"assistant_id\":\"x\",\"assistant_override\":{\"llm_config\":{\"model\":\"n\"},\"first_message\":null}}",
                        "{\"first_message\":null,\"metadata\":{\"a\":1},\"llm_config\":{\"model\":\"n\"}}"),
                Arguments.of("not JSON", saved));
    }

    @ParameterizedTest
    @MethodSource("answersAndEchoes")
    void carriesTheAssistantIntoAllThatFollows(String answer, String echo) throws Exception {
        wire.answering("assistant-request", 200, answer);
        JsonNode expected = KitJson.MAPPER.readTree(echo);

        wire.kit
                .call("+442079460101")
                .savedAssistant(Map.of(
                        "first_message", "Hi",
                        "metadata", Map.of("a", 1),
                        "llm_config", Map.of("model", "m", "temperature", 1)))
                .assistantRequest(reply -> {})
                .inProgress()
                .toolCall("find_patient", Map.of())
                .ended()
                .endOfCallReport();

        assertThat(wire.message(0).has("assistant")).isFalse();
        assertThat(wire.sent.subList(1, 5))
                .allSatisfy(each -> assertThat(each.message().get("assistant")).isEqualTo(expected));
    }

    @Test
    void carriesNothingThatNobodySaid() {
        wire.kit.call("+442079460101").assistantRequest().inProgress().endOfCallReport();

        assertThat(wire.message(1).has("assistant")).isFalse();
        assertThat(wire.message(2).has("assistant")).isFalse();
    }

    @Test
    void carriesNothingOfAnAnswerThatWasNoSuccess() {
        wire.answering("assistant-request", 503, "{\"assistant\":{\"metadata\":{}}}")
                .kit
                .call("+442079460101")
                .assistantRequest(reply -> assertThat(reply.status()).isEqualTo(503))
                .inProgress();

        assertThat(wire.message(1).has("assistant")).isFalse();
    }

    private static String told(JsonNode message) {
        return Stream.of("/type", "/call/type", "/call/status", "/timestamp", "/customer/number")
                .map(path -> message.at(path).asText())
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }
}
