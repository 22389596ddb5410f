package dev.callhook.testkit.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.callhook.testkit.SamplePayload;
import dev.callhook.testkit.SamplePayloads;
import dev.callhook.testkit.SampleToolCall;
import dev.callhook.testkit.json.KitJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MaskedDeliveryTest {

    private final Recording recording = Recording.with(DeliveryRecorder.keeping(5));

    private JsonNode recorded(SamplePayload payload) {
        return KitJson.object(recording.of(payload).body()).get("message");
    }

    private static JsonNode json(String text) {
        return KitJson.object(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static String at(JsonNode message, String pointer) {
        return message.at(pointer).toString();
    }

    @Test
    void masksWhatWasSaid() {
        JsonNode report = recorded(SamplePayloads.named("end-of-call-report-full")
                .with("message.error", "PRIVATE")
                .with("message.transcript", "User: PRIVATE")
                .with("message.caller", Map.of("name", "PRIVATE", "age", 43, "known", true, "weight", 70.5))
                .with("message.customer.name", "PRIVATE"));

        assertThat(report.toString()).doesNotContain("PRIVATE").doesNotContain("check-up", "tulip.example/rec");
        assertThat(at(report, "/summary")).isEqualTo("\"***\"");
        assertThat(at(report, "/recording_url")).isEqualTo("\"https://masked.invalid/\"");
        assertThat(at(report, "/messages/1")).isEqualTo("{\"role\":\"user\",\"content\":\"***\"}");
        assertThat(at(report, "/analysis")).isEqualTo("{\"reason\":\"***\",\"urgent\":false}");
        assertThat(at(report, "/assistant/metadata"))
                .isEqualTo("{\"patient_ref\":\"***\",\"clinic\":\"***\",\"returning\":false}");
        assertThat(report.get("caller")).isEqualTo(json("{'name':'***','age':0,'known':false,'weight':0.0}"));
        assertThat(at(report, "/assistant/llm_config/messages/0/content"))
                .isEqualTo("\"You answer the phone for Tulip Dental.\"");
    }

    @Test
    void keepsWhatIsNotPersonal() {
        JsonNode came =
                KitJson.object(SamplePayloads.named("end-of-call-report-full").body());
        JsonNode kept = recorded(SamplePayloads.named("end-of-call-report-full"));

        for (String pointer : List.of(
                "/type",
                "/timestamp",
                "/call",
                "/duration_seconds",
                "/end_reason",
                "/started_at",
                "/ended_at",
                "/phone_number/id",
                "/phone_number/name",
                "/assistant/llm_config/model",
                "/assistant/stt_config",
                "/assistant/tts_config",
                "/assistant/analysis_plan",
                "/assistant/llm_config/tools/0")) {
            assertThat(kept.at(pointer)).as(pointer).isEqualTo(came.at("/message" + pointer));
        }
        assertThat(names(kept)).isEqualTo(names(came.get("message")));
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        node.forEach(part -> names.addAll(names(part)));
        return names;
    }

    @Test
    void keepsOneNumberOneNumberWhereverItStands() {
        JsonNode first =
                recorded(SamplePayloads.toolCall("opening_hours", Map.of("date", "2026-05-03", "phone", 31612345678L))
                        .from("+31612345678")
                        .callId("call-_+31612345678_abc")
                        .with(
                                "message.assistant",
                                Map.of("first_message", "Anna calls from 0031 6 12345678, not (020) 794-60112")));
        JsonNode second = recorded(SamplePayloads.toolCall("opening_hours", Map.of("date", "2026-05-03"))
                .from("+31687654321")
                .callId("call-_0031612345678_def"));

        String number = first.at("/customer/number").asText();
        assertThat(number).matches("\\+4420794600\\d\\d");
        assertThat(first.at("/call/id").asText()).isEqualTo("call-_" + number + "_abc");
        assertThat(first.at("/tool_call_list/0/function/arguments"))
                .isEqualTo(json("{'date':'2026-05-03','phone':" + number.substring(1) + "}"));
        assertThat(first.at("/assistant/first_message").asText())
                .matches("Anna calls from \\" + number + ", not \\+442079460\\d{3}")
                .doesNotEndWith(number);
        assertThat(second.at("/call/id").asText()).isEqualTo("call-_" + number + "_def");
        assertThat(second.at("/customer/number").asText())
                .matches("\\+442079460\\d{3}")
                .isNotEqualTo(number);
    }

    @Test
    void leavesWhatOnlyLooksLikeANumber() {
        String id = "b1f6c0de-3a52-4c7e-9d10-123456789012";
        Map<String, Object> arguments =
                Map.of("date", "2026-05-03", "at", "2026-05-03 09:30:15.123", "to", "09:30 11/05/2026");

        JsonNode kept =
                recorded(SamplePayloads.toolCall("opening_hours", arguments).callId(id));

        assertThat(kept.at("/call/id").asText()).isEqualTo(id);
        assertThat(kept.at("/tool_call_list/0/function/arguments"))
                .isEqualTo(
                        KitJson.object(SamplePayloads.toolCall("x", arguments).body())
                                .at("/message/tool_call_list/0/function/arguments"));
    }

    private static final Map<String, Object> PATIENT = Map.of(
            "insurer", "Acme",
            "birth_date", "1980-03-02",
            "hobby", "PRIVATE",
            "visits", List.of(Map.of("day", "2026-05-03", "reason", "PRIVATE", "fee", 12.5)));

    @Test
    void masksArgumentsThatAreMarked() {
        JsonNode kept = recorded(SamplePayloads.toolCall(
                "register_patient",
                Map.of("patient", PATIENT, "main-complaint", "PRIVATE", "room", 7, "complaint", "PRIVATE")));

        JsonNode arguments = kept.at("/tool_call_list/0/function/arguments");
        assertThat(arguments.get("patient"))
                .isEqualTo(json("{'insurer':'Acme','birth_date':'2000-01-01','hobby':'***',"
                        + "'visits':[{'day':'2026-05-03','reason':'***','fee':0.0}]}"));
        assertThat(at(arguments, "/main-complaint")).isEqualTo("\"***\"");
        assertThat(at(arguments, "/room")).isEqualTo("7");
        assertThat(at(arguments, "/complaint")).as("what no parameter takes").isEqualTo("\"***\"");
        for (String tool : List.of("note_all", "note_call")) {
            SamplePayload all = SamplePayloads.toolCall(tool, Map.of("a", "PRIVATE", "b", List.of(7, true)));
            assertThat(recorded(all).at("/tool_call_list/0/function/arguments"))
                    .isEqualTo(json("{'a':'***','b':[0,false]}"));
        }
    }

    @Test
    void masksArgumentsInAnotherShapeThanTheirType() {
        for (Object patient : Arrays.asList("PRIVATE", List.of("PRIVATE"), Map.of("visits", "PRIVATE"), 7, null)) {
            SampleToolCall call =
                    new SampleToolCall("t", "register_patient", Collections.singletonMap("patient", patient));

            assertThat(recorded(SamplePayloads.toolCalls(call)).toString()).doesNotContain("PRIVATE");
        }
        SamplePayload asText = SamplePayloads.toolCall("register_patient", Map.of())
                .with("message.tool_call_list[0].function.arguments", "{\"main-complaint\":\"PRIVATE\",\"room\":7}");
        assertThat(recorded(asText).at("/tool_call_list/0/function/arguments").asText())
                .isEqualTo("{\"main-complaint\":\"***\",\"room\":7}");
    }

    @Test
    void masksAllArgumentsOfToolsWithoutAMethod() {
        JsonNode kept = recorded(SamplePayloads.toolCalls(
                new SampleToolCall("t1", "not_there", Map.of("name", "PRIVATE")),
                new SampleToolCall("t2", "opening_hours", Map.of("date", "2026-05-03", "note", "shown"))));

        assertThat(at(kept, "/tool_call_list/0/function"))
                .isEqualTo("{\"name\":\"not_there\",\"arguments\":{\"name\":\"***\"}}");
        assertThat(kept.at("/tool_call_list/1/function/arguments/note").asText())
                .isEqualTo("shown");
    }
}
