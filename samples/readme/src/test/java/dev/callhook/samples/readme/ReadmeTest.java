package dev.callhook.samples.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callhook.WebhookDispatcher;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolParam;
import dev.callhook.payload.ToolDefinitions;
import dev.callhook.testkit.ToolsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The README shows code that is compiled here or runs in a sample, letter for letter. */
class ReadmeTest {

    private static final Path SOURCES = Path.of("src/test/java/dev/callhook/samples/readme");
    private static final Map<String, Path> XML_FILES = Map.of(
            "pom", Path.of("../hosts/war/pom.xml"), "web.xml", Path.of("../hosts/war/src/main/webapp/WEB-INF/web.xml"));
    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- snippet: (\\S+) -->\\n)?```(java|xml)\\n(.*?)```", Pattern.DOTALL);

    record Block(String source, String code) {}

    @Test
    void everyBlockOfCodeNamesItsSource() throws IOException {
        assertThat(blocks()).hasSizeGreaterThan(10).extracting(Block::source).doesNotContain("");
    }

    @TestFactory
    Stream<DynamicTest> showsWhatIsCompiled() throws IOException {
        return blocks().stream()
                .map(block -> DynamicTest.dynamicTest(
                        block.source(), () -> assertThat(block.code()).isEqualTo(source(block))));
    }

    static final class Renamed {
        @Tool(value = "find_slots", description = "Finds free slots of a day")
        void findSlots(@ToolParam(description = "The day") LocalDate date) {}
    }

    @Test
    void showsWhatABuildSaysOfARenamedParameter(@TempDir Path folder) throws IOException {
        Path reviewed = Path.of("src/test/resources/tools.json");
        Path copy = Files.copy(reviewed, folder.resolve("tools.json"));
        ToolDefinitions changed =
                WebhookDispatcher.builder().handlers(new Renamed()).toolDefinitions();

        assertThatThrownBy(() -> ToolsFile.at(copy).assertMatches(changed))
                .satisfies(failure -> assertThat(Files.readString(Path.of("../../README.md")))
                        .contains("```text\n"
                                + failure.getMessage()
                                        .replace(copy.toString(), reviewed.toString())
                                        .split(" *mvn")[0]));
    }

    private static List<Block> blocks() throws IOException {
        Matcher matcher = BLOCK.matcher(Files.readString(Path.of("../../README.md")));
        List<Block> blocks = new ArrayList<>();
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(1) == null ? "" : matcher.group(1), matcher.group(3)));
        }
        return blocks;
    }

    /** Returns the region of the source that the block shows; of XML the block itself, if it is there. */
    private static String source(Block block) throws IOException {
        String[] place = block.source().split("#");
        if (XML_FILES.containsKey(place[0])) {
            assertThat(flat(Files.readString(XML_FILES.get(place[0])))).contains(flat(block.code()));
            return block.code();
        }
        String file = Files.readString(SOURCES.resolve(place[0]));
        String region = file.substring(
                file.indexOf("// [" + place[1] + "]\n") + place[1].length() + 6,
                file.indexOf("// [/" + place[1] + "]"));
        return region.stripTrailing().stripIndent().replace("public static final class", "public final class") + "\n";
    }

    /** Without what may differ: white space, comments, the packages, and the version that the samples' parent gives. */
    private static String flat(String xml) {
        return xml.replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("<version>0[^<]*</version>", "")
                .replaceAll("<param-value>[^<]*\\.[^<]*</param-value>", "")
                .replaceAll("\\s+", "");
    }
}
