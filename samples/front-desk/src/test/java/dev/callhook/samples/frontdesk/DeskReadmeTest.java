package dev.callhook.samples.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README of the desk shows its code, and what the platform really gets. */
class DeskReadmeTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/callhook/samples/frontdesk");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void showsCodeOfTheDesk() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                code.append(Files.readString(source));
            }
        }
        List<MatchResult> blocks = blocks("```java\\n(.*?)```");

        assertThat(blocks).hasSizeGreaterThan(4);
        blocks.forEach(block -> assertThat(flat(code.toString())).contains(flat(block.group(1))));
    }

    private static String flat(String code) {
        return code.replaceAll("\\s+", " ").strip();
    }

    @Test
    void showsWhatThePlatformGets() throws Exception {
        ObjectNode assistant;
        try (RunningDesk desk = RunningDesk.at(RunningDesk.MONDAY_AT_TEN, folder)) {
            assistant = JSON.valueToTree(desk.assistantFor("+442079460101"));
        }
        assistant.withObject("/metadata").put("callhook_seal", "...");
        List<MatchResult> blocks = blocks("<!-- (/\\S+) -->\\n```json\\n(.*?)```");

        assertThat(blocks).hasSize(3);
        for (MatchResult block : blocks) {
            assertThat(JSON.readTree(block.group(2))).isEqualTo(assistant.at(block.group(1)));
        }
    }

    private static List<MatchResult> blocks(String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .toList();
    }
}
