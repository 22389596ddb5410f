package dev.callhook.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.callhook.testkit.json.KitJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SamplePayloadsTest {

    private static final Path FILES = Path.of("src/main/resources/dev/callhook/testkit/payloads");

    @Test
    void holdsEveryFileByteForByte() throws IOException {
        assertThat(names()).hasSize(30).containsExactlyInAnyOrderElementsOf(filesOf(FILES));
        for (SamplePayload payload : SamplePayloads.all()) {
            assertThat(payload.body()).isEqualTo(Files.readAllBytes(FILES.resolve(payload.name() + ".json")));
        }
    }

    @Test
    void describesEveryPayloadInOneRow() throws IOException {
        List<String> rows = Pattern.compile("^\\| ([a-z-]+-[a-z-]+) \\|", Pattern.MULTILINE)
                .matcher(Files.readString(FILES.resolve("README.md")))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(rows).isEqualTo(names());
    }

    @Test
    void namesWhatThereIsWhenAskedForSomethingElse() {
        assertThat(SamplePayloads.named("tool-calls-single").toString()).isEqualTo("tool-calls-single");
        assertThatThrownBy(() -> SamplePayloads.named("tool-calls"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no sample payload \"tool-calls\", only " + String.join(", ", names()));
    }

    @Test
    void makesAnEventOfANewCallEachTime() {
        assertThat(callId(SamplePayloads.assistantRequest())).isNotEqualTo(callId(SamplePayloads.assistantRequest()));
    }

    @Test
    void makesOneToolCall() {
        SamplePayload payload = SamplePayloads.toolCall("book", Map.of("date", LocalDate.of(2026, 5, 11)));

        assertThat(message(payload).get("tool_call_list"))
                .hasToString("[{\"id\":\"tool_1\",\"type\":\"function\",\"function\":{\"name\":\"book\","
                        + "\"arguments\":{\"date\":\"2026-05-11\"}}}]");
    }

    @Test
    void makesSeveralToolCallsInTheirOrder() {
        SamplePayload payload = SamplePayloads.toolCalls(
                new SampleToolCall("b", "find", Collections.singletonMap("hygienist", null)),
                new SampleToolCall("a", "book", Map.of()));

        assertThat(message(payload).get("tool_call_list"))
                .hasToString("[{\"id\":\"b\",\"type\":\"function\",\"function\":{\"name\":\"find\","
                        + "\"arguments\":{\"hygienist\":null}}},"
                        + "{\"id\":\"a\",\"type\":\"function\",\"function\":{\"name\":\"book\",\"arguments\":{}}}]");
    }

    @Test
    void makesAStatusUpdateOfAnyStatus() {
        for (String status : List.of("in-progress", "ended", "ended-with-error", "on-hold")) {
            SamplePayload payload = SamplePayloads.statusUpdate(status);

            assertThat(payload.type()).isEqualTo("status-update");
            assertThat(message(payload).at("/call/status").asText()).isEqualTo(status);
            assertThat(message(payload).has("error")).isEqualTo(status.equals("ended-with-error"));
        }
    }

    @Test
    void makesAReportWithoutTheDataOfAnApplication() {
        JsonNode report = message(SamplePayloads.endOfCallReport());

        assertThat(report.get("messages")).hasSize(4);
        assertThat(report.has("recording_url")).isTrue();
        assertThat(report.has("analysis")).isFalse();
        assertThat(report.get("assistant").has("metadata")).isFalse();
    }

    private static List<String> names() {
        return SamplePayloads.all().stream().map(SamplePayload::name).toList();
    }

    private static List<String> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.replace(".json", ""))
                    .toList();
        }
    }

    private static String callId(SamplePayload payload) {
        return message(payload).at("/call/id").asText();
    }

    private static JsonNode message(SamplePayload payload) {
        return KitJson.object(payload.body()).get("message");
    }
}
