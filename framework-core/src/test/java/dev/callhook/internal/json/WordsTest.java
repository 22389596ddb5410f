package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.payload.StatusUpdatePayload;
import dev.callhook.payload.ToolCallsPayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final List<String> TOOLS =
            IntStream.range(0, 300).mapToObj(i -> "tool_" + i).toList();

    private final Words<String> words = Words.ofThePlatform(TOOLS);

    @Test
    void areTheSameObjectEachTime() {
        for (String tool : TOOLS) {
            assertThat(read("..." + tool + "...", 3, 3 + tool.length())).isSameAs(tool);
        }
        assertThat(read("in-progress", 0, 11)).isEqualTo("in-progress").isSameAs(read("xin-progress", 1, 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "t",
                "tool_",
                "tool_300",
                "tool_1x",
                "xtool_1",
                "TOOL_1",
                "endet",
                "ended ",
                "coSy",
                "é",
                "日本語🙂",
                "a text that is longer than every one of the words which are known"
            })
    void standForNoOtherText(String text) {
        assertThat(read(text, 0, text.getBytes(StandardCharsets.UTF_8).length)).isNull();
    }

    @Test
    void areToldFromOthersWithTheSameHash() {
        Words<String> alike = Words.ofThePlatform(EightsTest.ALIKE.subList(0, 2));

        assertThat(Stream.concat(EightsTest.ALIKE.stream(), Stream.of("else"))
                        .map(text -> alike.find(text.getBytes(StandardCharsets.UTF_8), 0, 4)))
                .containsExactly("coSy", "uWzb", null, null);
    }

    @Test
    void takeNamesOfAnyLetters() {
        assertThat(Words.ofThePlatform(List.of("größe")).find("größe".getBytes(StandardCharsets.UTF_8), 0, 7))
                .isEqualTo("größe");
    }

    @Test
    void areTheNamesOfTools() throws Exception {
        PayloadReader reader = new PayloadReader(new WireJson(), odd -> {}).knowing(TOOLS);
        String body = "{\"message\":{\"type\":\"tool-calls\",\"tool_call_list\":[{\"id\":\"t1\",\"type\":\"function\","
                + "\"function\":{\"name\":\"tool_7\",\"arguments\":{}}},{\"function\":{\"name\":\"t\\u006fol_8\"}}]}}";

        ToolCallsPayload payload = (ToolCallsPayload) reader.read(body.getBytes(StandardCharsets.UTF_8));

        assertThat(payload.toolCalls().get(0).name()).isSameAs(TOOLS.get(7));
        assertThat(payload.toolCalls().get(1).name()).isEqualTo("tool_8");
    }

    @Test
    void areTheNamesOfMembersHoweverTheyAreWritten() throws Exception {
        PayloadReader reader = new PayloadReader(new WireJson(), odd -> {});
        String body =
                "{\"m\\u0065ssage\":{\"typ\\u0065\":\"status-update\",\"err\\u006fr\":\"none\",\"\\u0000\":1,\"\":2}}";

        StatusUpdatePayload payload = (StatusUpdatePayload) reader.read(body.getBytes(StandardCharsets.UTF_8));

        assertThat(payload.error()).isEqualTo("none");
    }

    private @Nullable String read(String text, int start, int end) {
        return words.find(text.getBytes(StandardCharsets.UTF_8), start, end);
    }
}
