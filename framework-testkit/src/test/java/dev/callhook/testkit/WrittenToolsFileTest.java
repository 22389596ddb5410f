package dev.callhook.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenToolsFileTest {

    private final List<String> printed = new ArrayList<>();
    private Path path = Path.of("");

    @BeforeEach
    void isNotThereYet(@TempDir Path folder) {
        path = folder.resolve("src/tools.json");
    }

    private ToolsFile file(Map<String, String> properties, Map<String, String> environment) {
        return new ToolsFile(path, new TestJvm(properties::get, environment::get, false, printed::add));
    }

    @Test
    void holdsAnArrayThatIsReadLineByLine() throws IOException {
        ToolsFile.at(path).write(Slots.before().only("hang_up"));

        assertThat(path).hasContent("""
                [
                  {
                    "name": "hang_up",
                    "description": "Ends the call",
                    "parameters": {
                      "type": "object",
                      "properties": {}
                    }
                  }
                ]
                """);
        assertThat(Files.readString(path)).endsWith("]\n").doesNotContain("\r");
        try (Stream<Path> files = Files.list(path.getParent())) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void writesWhereItIsTold() {
        ToolsFile writing = file(Map.of("callhook.tools", "write"), Map.of("CI", ""));

        writing.assertMatches(Slots.before());
        writing.assertMatches(Slots.before());

        ToolsFile.at(path).assertMatches(Slots.before());
        assertThat(printed)
                .containsExactly(
                        "Callhook: wrote " + path + ", tools: 2",
                        "Callhook: nothing has changed in " + path + ", tools: 2");
    }

    @Test
    void writesNothingInABuildThatNobodyWatches() {
        ToolsFile file = file(Map.of("callhook.tools", "write"), Map.of("CI", "true"));

        assertThatThrownBy(() -> file.assertMatches(Slots.before()))
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        path + " is not written, since the environment variable CI is set: a build must not approve its"
                                + " own change. Write the file on your own machine, and run this build without callhook.tools");
        assertThat(path.getParent()).doesNotExist();
    }
}
