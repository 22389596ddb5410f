package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.Fixtures;
import dev.callhook.payload.CallMessage;
import dev.callhook.payload.CallObject;
import dev.callhook.payload.Customer;
import dev.callhook.payload.EndOfCallReportPayload;
import dev.callhook.payload.PhoneNumber;
import dev.callhook.payload.StatusUpdatePayload;
import dev.callhook.payload.ToolCallsPayload;
import dev.callhook.payload.Transcript;
import dev.callhook.payload.UnknownPayload;
import dev.callhook.payload.WebhookPayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayloadReaderTest {

    private final List<String> oddities = new ArrayList<>();
    private final PayloadReader reader = new PayloadReader(new WireJson(), oddities::add);

    @Test
    void readsAReportWithEverything() throws Exception {
        var report = (EndOfCallReportPayload) reader.read(Fixtures.bytes("32-end-of-call-report-full"));

        assertThat(report.timestamp()).isEqualTo("2026-05-04T08:34:28Z");
        assertThat(report.call())
                .isEqualTo(new CallObject(
                        "b1f6c0de-3a52-4c7e-9d10-6f2a8e5c4b17", "inbound_phone_call", "ended", "standard"));
        assertThat(report.phoneNumber())
                .isEqualTo(new PhoneNumber(
                        "0b7f2c9e-8d41-4a66-9f5d-3e2c1b0a9f88", "+442079460112", "Tulip Dental Reception"));
        assertThat(report.customer()).isEqualTo(new Customer("+442079460987"));
        assertThat(report.duration()).isEqualTo(Duration.ofSeconds(234));
        assertThat(report.summary()).isEqualTo("Caller booked a check-up for Monday.");
        assertThat(report.messages())
                .hasSize(4)
                .startsWith(new CallMessage("assistant", "Tulip Dental, how can I help?"))
                .endsWith(new CallMessage("user", "Yes please."));
        assertThat(report.recordingUrl()).isEqualTo("https://media.tulip.example/rec/b1f6c0de.mp3?sig=abc");
        assertThat(report.endReason()).isEqualTo("user_hangup");
        assertThat(report.startedAt()).isEqualTo(Instant.parse("2026-05-04T08:30:06Z"));
        assertThat(report.endedAt()).isEqualTo(Instant.parse("2026-05-04T08:34:00Z"));
    }

    @Test
    void readsAWebCallWithoutNumbers() throws Exception {
        var calls = (ToolCallsPayload) reader.read(Fixtures.bytes("18-tool-calls-web-call"));

        assertThat(calls.call().type()).isEqualTo("web_call");
        assertThat(calls.phoneNumber()).isEqualTo(new PhoneNumber(null, null, null));
        assertThat(calls.customer()).isEqualTo(new Customer(null));
        assertThat(calls.toolCalls().get(0).arguments().text()).isEqualToIgnoringWhitespace("{\"day\":\"saturday\"}");
        assertThat(oddities).isEmpty();
    }

    @Test
    void takesAnIdThatIsNoUuid() throws Exception {
        assertThat(reader.read(Fixtures.bytes("27-status-update-outbound-in-progress"))
                        .call()
                        .id())
                .isEqualTo("call-outbound-5d1f77");
    }

    @Test
    void keepsTheOrderAndIdsOfSeveralToolCalls() throws Exception {
        var calls = (ToolCallsPayload) reader.read(Fixtures.bytes("12-tool-calls-multiple"));

        assertThat(calls.toolCalls())
                .extracting("id", "name")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("tool_9f3c21aa77d0", "find_patient"),
                        org.assertj.core.groups.Tuple.tuple("tool_1b8840ce52fe", "list_free_slots"),
                        org.assertj.core.groups.Tuple.tuple("tool_1b8840ce52ff", "list_free_slots"));
    }

    @Test
    void readsAnEventThatNobodyKnowsYet() throws Exception {
        WebhookPayload payload =
                read("{\"message\":{\"type\":\"call-transferred\",\"call\":{\"id\":\"c1\"},\"to\":1}}");

        assertThat(payload).isInstanceOf(UnknownPayload.class);
        assertThat(payload.type()).isEqualTo("call-transferred");
        assertThat(payload.call().id()).isEqualTo("c1");
        assertThat(payload.raw().get("to").orElseThrow().as(int.class)).isEqualTo(1);
        assertThat(oddities).isEmpty();
    }

    @Test
    void comparesTypesExactly() throws Exception {
        for (String type : List.of("", " tool-calls", "Tool-Calls", "tool_calls", "toolCalls")) {
            assertThat(read("{\"message\":{\"type\":\"" + type + "\"}}")).isInstanceOf(UnknownPayload.class);
        }
    }

    @Test
    void readsTheTypeWhereverItStandsAndHoweverItIsEscaped() throws Exception {
        WebhookPayload payload = read("{\"a\":[{\"message\":{\"type\":\"tool-calls\"}}],\"\\u006dessage\":"
                + "{\"call\":{\"type\":\"web_call\",\"id\":\"c1\"},\"error\":\"é\",\"t\\u0079pe\":\"status\\u002dupdate\"},"
                + "\"z\":{\"type\":\"x\"}}");

        assertThat(payload).isInstanceOf(StatusUpdatePayload.class);
        assertThat(((StatusUpdatePayload) payload).error()).isEqualTo("é");
        assertThat(payload.call()).isEqualTo(new CallObject("c1", "web_call", null, null));
    }

    @Test
    void ignoresFieldsThatItDoesNotKnow() throws Exception {
        WebhookPayload payload =
                read("{\"v\":2,\"message\":{\"new\":{\"deep\":[1,{\"x\":null}]},\"type\":\"status-update\","
                        + "\"call\":{\"id\":\"c1\",\"new\":[]},\"customer\":{\"number\":null,\"name\":\"Sam\"}}}");

        assertThat(payload.call().id()).isEqualTo("c1");
        assertThat(payload.raw().get("new").orElseThrow().text()).isEqualTo("{\"deep\":[1,{\"x\":null}]}");
        assertThat(oddities).isEmpty();
    }

    @Test
    void readsAPayloadWithNothingButItsType() throws Exception {
        var report = (EndOfCallReportPayload) read(" {\"message\" : {\"type\" : \"end-of-call-report\"} }\r\n ");

        assertThat(report)
                .isEqualTo(new EndOfCallReportPayload(
                        report.envelope(), null, null, Transcript.of(List.of()), null, null, null, null, null));
        assertThat(List.of(report.timestamp() == null, report.call() == null, report.phoneNumber() == null))
                .containsOnly(true);
        assertThat(report.customer()).isNull();
        assertThat(report.assistant()).isNull();
        assertThat(report.raw().text()).isEqualTo("{\"type\" : \"end-of-call-report\"}");
    }

    @Test
    void readsMomentsWithAnyOffset() throws Exception {
        for (String moment :
                List.of("2026-05-04T08:30:06Z", "2026-05-04T10:30:06.000+02:00", "2026-05-04T08:30:06+00:00")) {
            assertThat(read("{\"message\":{\"type\":\"x\",\"timestamp\":\"" + moment + "\"}}")
                            .timestamp())
                    .isEqualTo("2026-05-04T08:30:06Z");
        }
        assertThat(oddities).isEmpty();
    }

    private WebhookPayload read(String body) throws MalformedPayloadException {
        return reader.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
