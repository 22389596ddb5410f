package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callhook.payload.WebhookPayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody is told of odd fields: of those that matter, and not too often. */
class OdditiesTest {

    private final List<String> oddities = new ArrayList<>();
    private final PayloadReader reader = new PayloadReader(new WireJson(), oddities::add).readingTranscripts(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error",
                "end_reason",
                "duration_seconds",
                "summary",
                "messages",
                "recording_url",
                "started_at",
                "ended_at",
                "tool_call_list"
            })
    void areNotToldOfEventsForWhichTheFieldMeansNothing(String field) throws Exception {
        String odd = "\"" + field + "\":[{\"content\":[1],\"id\":{}}]";
        for (String event : List.of("conversation-update", "assistant-request")) {
            read("{\"message\":{" + odd + ",\"type\":\"" + event + "\"}}");
        }
        assertThat(oddities).isEmpty();

        String event = field.equals("error")
                ? "status-update"
                : field.equals("tool_call_list") ? "tool-calls" : "end-of-call-report";
        read("{\"message\":{" + odd + ",\"type\":\"" + event + "\"}}");
        assertThat(oddities).singleElement().asString().startsWith("message." + field);
    }

    @Test
    void areToldOnceHoweverOftenTheyAreThere() throws Exception {
        read("{\"message\":{\"type\":\"tool-calls\",\"tool_call_list\":[1,2,\"a\",3,{\"id\":1},{\"id\":2}]}}");

        assertThat(oddities)
                .containsExactly(
                        "message.tool_call_list[] is a number, expected an object",
                        "message.tool_call_list[] is a text, expected an object",
                        "message.tool_call_list[].id is a number, expected a text");
    }

    @Test
    void areNotToldOfABodyThatIsRefused() {
        for (String body : List.of("{\"message\":{\"call\":1}}", "{\"message\":{\"call\":1,\"type\":\"hang\"}")) {
            assertThatThrownBy(() -> read(body)).isInstanceOf(MalformedPayloadException.class);
        }
        assertThat(oddities).isEmpty();
    }

    private void read(String body) throws MalformedPayloadException {
        WebhookPayload unused = reader.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
