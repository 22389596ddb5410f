package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.payload.CallMessage;
import dev.callhook.payload.EndOfCallReportPayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFieldsTest {

    private final List<String> oddities = new ArrayList<>();
    private final PayloadReader reader = new PayloadReader(new WireJson(), oddities::add);

    @ParameterizedTest
    @CsvSource({
        "0,PT0S",
        "234,PT3M54S",
        "132.5,PT2M12.5S",
        "0.000000001,PT0.000000001S",
        "0.0000000001,PT0S",
        "1e-2147483647,PT0S",
        "1.5e2,PT2M30S",
        "\"234\",PT3M54S",
        "\"132.50\",PT2M12.5S",
        "-1.5,PT-1.5S",
        "1000000000,PT277777H46M40S"
    })
    void readsDurations(String seconds, Duration duration) throws Exception {
        assertThat(report("\"duration_seconds\":" + seconds).duration()).isEqualTo(duration);
        assertThat(oddities).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000000001",
                "1e2147483647",
                "-1e99",
                "99999999999999999999",
                "\"\"",
                "\" \"",
                "\"2 min\"",
                "\"NaN\"",
                "\"1e99999999999\"",
                "\"PT5M\"",
                "true",
                "[]",
                "{}"
            })
    void readsWhatIsNoDurationAsAbsent(String seconds) throws Exception {
        assertThat(report("\"duration_seconds\":" + seconds).duration()).isNull();
        assertThat(oddities)
                .singleElement()
                .asString()
                .matches("message\\.duration_seconds is an? \\w+, expected a number of seconds");
    }

    @Test
    void doesNotToilOverAMillionDigits() throws Exception {
        String digits = "0".repeat(2_000_000);

        assertThat(report("\"duration_seconds\":\"0." + digits + "1\"").duration())
                .isNull();
        assertThat(oddities).containsExactly("message.duration_seconds is a text, expected a number of seconds");
    }

    @Test
    void readsAnAnalysisOfAnyShape() throws Exception {
        assertThat(analysis("{\"a\" : 1}")).isEqualTo("{\"a\" : 1}");
        assertThat(analysis("[1]")).isEqualTo("[1]");
        assertThat(analysis("8")).isEqualTo("8");
        assertThat(analysis("\"booked\"")).isEqualTo("\"booked\"");
        assertThat(oddities).isEmpty();
    }

    @Test
    void readsAnAnalysisThatIsAnObjectSentAsText() throws Exception {
        assertThat(analysis("\" {\\\"a\\\":\\\"é\\\"}\\n\"")).isEqualTo("{\"a\":\"é\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\" \\n\""})
    void readsAnAnalysisThatSaysNothingAsAbsent(String value) throws Exception {
        assertThat(report("\"analysis\":" + value).analysis()).isNull();
    }

    @Test
    void keepsThePlaceOfAMessageThatIsNone() throws Exception {
        assertThat(report("\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"},\"secret\",null,"
                                + "{\"role\":1,\"content\":[\"secret\"]},{\"content\":null}]")
                        .messages())
                .containsExactly(
                        new CallMessage("user", "Hi"),
                        new CallMessage(null, null),
                        new CallMessage(null, null),
                        new CallMessage(null, null),
                        new CallMessage(null, null));
        assertThat(oddities)
                .containsExactlyInAnyOrder(
                        "message.messages[] is a text, expected an object",
                        "message.messages[] is null, expected an object",
                        "message.messages[].role is a number, expected a text",
                        "message.messages[].content is a list, expected a text");
    }

    @Test
    void readsMembersOfTheAssistantOfAnotherTypeAsAbsent() throws Exception {
        var assistant = report("\"assistant\":{\"first_message\":[\"a\"],\"max_duration_seconds\":\"long\","
                        + "\"voicemail_detection\":\"maybe\",\"business_name\":{},\"autonomous_silence_handling\":2,"
                        + "\"voicemail_message\":[],\"metadata\":null,\"tts_config\":null,\"campaign\":{\"id\":7}}")
                .assistant();

        assertThat(assistant.firstMessage()).isEmpty();
        assertThat(assistant.maxDurationSeconds()).isEmpty();
        assertThat(assistant.voicemailDetection()).isEmpty();
        assertThat(assistant.businessName()).isEmpty();
        assertThat(assistant.autonomousSilenceHandling()).isEmpty();
        assertThat(assistant.voicemailMessage()).isEmpty();
        assertThat(assistant.metadata()).isEmpty();
        assertThat(assistant.ttsConfig()).isEmpty();
        assertThat(assistant.get("campaign").orElseThrow().text()).isEqualTo("{\"id\":7}");
    }

    private String analysis(String value) throws MalformedPayloadException {
        return report("\"analysis\":" + value).analysis().text();
    }

    private EndOfCallReportPayload report(String member) throws MalformedPayloadException {
        String body = "{\"message\":{" + member + ",\"type\":\"end-of-call-report\"}}";
        return (EndOfCallReportPayload) reader.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
