package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.callhook.Fixtures;
import dev.callhook.payload.AssistantRequestPayload;
import dev.callhook.payload.CallMessage;
import dev.callhook.payload.CallObject;
import dev.callhook.payload.Customer;
import dev.callhook.payload.EndOfCallReportPayload;
import dev.callhook.payload.PhoneNumber;
import dev.callhook.payload.RawJson;
import dev.callhook.payload.StatusUpdatePayload;
import dev.callhook.payload.ToolCall;
import dev.callhook.payload.ToolCallsPayload;
import dev.callhook.payload.UnknownPayload;
import dev.callhook.payload.WebhookPayload;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares every field of every payload with what an ordinary JSON tree says. */
class PayloadFixturesTest {

    private static final ObjectMapper TREES = new ObjectMapper();

    private final List<String> oddities = new ArrayList<>();
    private final PayloadReader reader = new PayloadReader(new WireJson(), oddities::add);

    static List<String> fixtures() {
        return Fixtures.ALL;
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void readsTheEnvelope(String fixture) throws Exception {
        JsonNode message = message(fixture);
        WebhookPayload payload = reader.read(Fixtures.bytes(fixture));

        assertThat(payload.type()).isEqualTo(text(message, "type"));
        assertThat(payload.timestamp()).isNotNull().isEqualTo(instant(message, "timestamp"));
        JsonNode call = message.get("call");
        assertThat(payload.call())
                .isEqualTo(new CallObject(
                        text(call, "id"), text(call, "type"), text(call, "status"), text(call, "pipeline")));
        JsonNode number = message.get("phone_number");
        assertThat(payload.phoneNumber())
                .isEqualTo(new PhoneNumber(text(number, "id"), text(number, "number"), text(number, "name")));
        assertThat(payload.customer()).isEqualTo(new Customer(text(message.get("customer"), "number")));
        assertThat(TREES.readTree(payload.raw().bytes())).isEqualTo(message);
        assertThat(oddities).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void readsTheAssistant(String fixture) throws Exception {
        JsonNode tree = message(fixture).path("assistant");
        WebhookPayload payload = reader.read(Fixtures.bytes(fixture));

        assertThat(payload.assistant() == null).isEqualTo(tree.isMissingNode());
        if (payload.assistant() != null) {
            assertThat(tree(Optional.of(payload.assistant().raw()))).isEqualTo(tree);
            assertThat(tree(payload.assistant().llmConfig())).isEqualTo(tree.path("llm_config"));
            assertThat(tree(payload.assistant().sttConfig())).isEqualTo(tree.path("stt_config"));
            assertThat(tree(payload.assistant().ttsConfig())).isEqualTo(tree.path("tts_config"));
            assertThat(tree(payload.assistant().analysisPlan())).isEqualTo(tree.path("analysis_plan"));
            assertThat(tree(payload.assistant().metadata())).isEqualTo(tree.path("metadata"));
            assertThat(payload.assistant().firstMessage()).hasValue(text(tree, "first_message"));
            assertThat(payload.assistant().businessName()).hasValue(text(tree, "business_name"));
            assertThat(payload.assistant().voicemailMessage()).isEmpty();
            assertThat(payload.assistant().maxDurationSeconds()).hasValue(420);
            assertThat(payload.assistant().voicemailDetection()).hasValue(false);
            assertThat(payload.assistant().autonomousSilenceHandling()).hasValue(false);
            assertThat(payload.assistant().get("nothing")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void readsWhatTheEventAloneHas(String fixture) throws Exception {
        JsonNode message = message(fixture);
        WebhookPayload payload = reader.read(Fixtures.bytes(fixture));

        if (payload instanceof ToolCallsPayload calls) {
            checkToolCalls(calls, message);
        } else if (payload instanceof StatusUpdatePayload update) {
            assertThat(update.error()).isEqualTo(text(message, "error"));
            assertThat(update.endReason()).isEqualTo(text(message, "end_reason"));
        } else if (payload instanceof EndOfCallReportPayload report) {
            checkReport(report, message);
        } else {
            assertThat(payload).isInstanceOf(AssistantRequestPayload.class);
        }
        assertThat(eventOf(payload)).isEqualTo(payload.type());
    }

    private static void checkToolCalls(ToolCallsPayload calls, JsonNode message) throws IOException {
        JsonNode list = message.get("tool_call_list");
        assertThat(calls.toolCalls()).hasSize(list.size()).isNotEmpty();
        for (int i = 0; i < list.size(); i++) {
            ToolCall call = calls.toolCalls().get(i);
            assertThat(call.id()).isNotNull().isEqualTo(text(list.get(i), "id"));
            assertThat(call.type()).isEqualTo("function");
            assertThat(call.name()).isNotNull().isEqualTo(text(list.get(i).get("function"), "name"));
            assertThat(tree(Optional.of(call.arguments())))
                    .isEqualTo(list.get(i).get("function").get("arguments"));
        }
    }

    private static void checkReport(EndOfCallReportPayload report, JsonNode message) throws IOException {
        BigDecimal seconds = message.get("duration_seconds").decimalValue();
        assertThat(report.duration()).isEqualTo(Duration.ofSeconds(seconds.longValueExact()));
        assertThat(report.summary()).isNotNull().isEqualTo(text(message, "summary"));
        assertThat(report.recordingUrl()).isEqualTo(text(message, "recording_url"));
        assertThat(report.endReason()).isEqualTo(text(message, "end_reason"));
        assertThat(report.startedAt()).isEqualTo(instant(message, "started_at"));
        assertThat(report.endedAt()).isEqualTo(instant(message, "ended_at"));
        assertThat(tree(Optional.ofNullable(report.analysis()))).isEqualTo(message.path("analysis"));
        List<CallMessage> messages = new ArrayList<>();
        message.path("messages").forEach(m -> messages.add(new CallMessage(text(m, "role"), text(m, "content"))));
        assertThat(report.messages()).isEqualTo(messages);
    }

    private static String eventOf(WebhookPayload payload) {
        return Stream.of(
                        AssistantRequestPayload.class,
                        ToolCallsPayload.class,
                        StatusUpdatePayload.class,
                        EndOfCallReportPayload.class,
                        UnknownPayload.class)
                .filter(type -> type.isInstance(payload))
                .map(type -> type.getSimpleName().replace("Payload", ""))
                .map(name -> name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode message(String fixture) throws IOException {
        return TREES.readTree(Fixtures.bytes(fixture)).get("message");
    }

    private static String text(JsonNode object, String name) {
        return object.path(name).textValue();
    }

    private static Instant instant(JsonNode object, String name) {
        return object.hasNonNull(name) ? Instant.parse(text(object, name)) : null;
    }

    /** What the value says, as a tree; an absent one is a missing node. */
    private static JsonNode tree(Optional<RawJson> value) throws IOException {
        return value.isEmpty()
                ? TREES.missingNode()
                : TREES.readTree(value.get().bytes());
    }
}
