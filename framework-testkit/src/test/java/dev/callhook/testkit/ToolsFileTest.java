package dev.callhook.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.callhook.WebhookDispatcher;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolParam;
import dev.callhook.payload.ToolDefinitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change of what the model is told is seen: in the file, or by the build. */
class ToolsFileTest {

    private static final String COMMAND = """


            If this is meant, write the file anew, and commit it:

              mvn test -Dtest=ToolsFileTest "-Dcallhook.tools=write"

            With another build tool, run this test with the system property callhook.tools=write in the JVM of the tests.""";

    private final List<String> printed = new ArrayList<>();

    @TempDir
    Path folder;

    static final class Before {
        @Tool(value = "find_slots", description = "Finds free slots – “soon”")
        void findSlots(@ToolParam(description = "The day") LocalDate day, boolean morning) {}

        @Tool(value = "hang_up", description = "Ends the call")
        void hangUp() {}
    }

    static final class After {
        @Tool(value = "find_slots", description = "Finds free slots – “soon”")
        void findSlots(@ToolParam(description = "The day") LocalDate date, boolean morning) {}

        @Tool(value = "hang_up", description = "Ends the call")
        void hangUp() {}
    }

    private static ToolDefinitions tools(Object desk) {
        return WebhookDispatcher.builder().handlers(desk).toolDefinitions();
    }

    private ToolsFile file(Map<String, String> properties, Map<String, String> environment) {
        return new ToolsFile(
                folder.resolve("src/tools.json"), new TestJvm(properties::get, environment::get, false, printed::add));
    }

    private ToolsFile file() {
        return file(Map.of(), Map.of("CI", ""));
    }

    private static String failure(ToolsFile file, ToolDefinitions tools) {
        return catchThrowableOfType(AssertionError.class, () -> file.assertMatches(tools))
                .getMessage();
    }

    @Test
    void showsAParameterThatWasRenamed() {
        file().write(tools(new Before()));

        assertThat(failure(file(), tools(new After()))).isEqualTo(folder.resolve("src/tools.json") + """
                 does not hold what the @Tool methods say now (- the file, + the methods):

                @@ line 8: find_slots @@
                     "parameters": {
                       "type": "object",
                       "properties": {
                -        "day": {
                +        "date": {
                           "type": "string",
                           "description": "The day",
                           "format": "date"
                @@ line 18: find_slots @@
                         }
                       },
                       "required": [
                -        "day",
                +        "date",
                         "morning"
                       ]
                     }""" + COMMAND);
    }

    @Test
    void takesWhatItHasWritten() {
        assertThat(file().write(tools(new Before()))).isTrue();

        assertThatCode(() -> ToolsFile.at(folder.resolve("src/tools.json")).assertMatches(tools(new Before())))
                .doesNotThrowAnyException();
    }

    @Test
    void holdsAnArrayThatIsReadLineByLine() throws IOException {
        file().write(tools(new Before()).only("hang_up"));

        assertThat(folder.resolve("src/tools.json")).hasContent("""
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
        assertThat(Files.readString(folder.resolve("src/tools.json")))
                .endsWith("]\n")
                .doesNotContain("\r");
        try (var files = Files.list(folder.resolve("src"))) {
            assertThat(files).containsExactly(folder.resolve("src/tools.json"));
        }
    }

    @Test
    void takesTheLineBreaksOfAnySystem() throws IOException {
        file().write(tools(new Before()));
        Path file = folder.resolve("src/tools.json");
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));

        assertThatCode(() -> file().assertMatches(tools(new Before()))).doesNotThrowAnyException();
    }

    @Test
    void saysThatNothingButTheWritingDiffers() throws IOException {
        file().write(tools(new Before()).only("hang_up"));
        Path file = folder.resolve("src/tools.json");
        Files.writeString(file, Files.readString(file).replace("\"properties\": {}", "\"properties\": { }"));

        assertThat(failure(file(), tools(new Before()).only("hang_up"))).isEqualTo(file + """
                 holds what the @Tool methods say, but written in another way, in which the next change would be hard to \
                see (- the file, + the methods):

                @@ line 7: hang_up @@
                     "description": "Ends the call",
                     "parameters": {
                       "type": "object",
                -      "properties": { }
                +      "properties": {}
                     }
                   }
                 ]""" + COMMAND);
    }

    @Test
    void saysHowToMakeAFileThatIsMissing() {
        assertThat(failure(file(), tools(new Before())))
                .isEqualTo(
                        "there is no file " + folder.resolve("src/tools.json")
                                + " yet. Write it, read in it what the language model is told, and"
                                + " commit it:\n\n  mvn test -Dtest=ToolsFileTest \"-Dcallhook.tools=write\"\n\nWith another build"
                                + " tool, run this test with the system property callhook.tools=write in the JVM of the tests.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void writesWhereItIsTold() {
        ToolsFile writing = file(Map.of("callhook.tools", "write"), Map.of());

        writing.assertMatches(tools(new Before()));
        writing.assertMatches(tools(new Before()));

        file().assertMatches(tools(new Before()));
        assertThat(printed)
                .containsExactly(
                        "Callhook: wrote " + folder.resolve("src/tools.json") + ", tools: 2",
                        "Callhook: nothing has changed in " + folder.resolve("src/tools.json") + ", tools: 2");
    }

    @Test
    void writesNothingInABuildThatNobodyWatches() {
        assertThat(failure(file(Map.of("callhook.tools", "write"), Map.of("CI", "true")), tools(new Before())))
                .isEqualTo(folder.resolve("src/tools.json")
                        + " is not written, since the environment variable CI is set: a"
                        + " build must not approve its own change. Write the file on your own machine, and run this build"
                        + " without callhook.tools");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void namesAllModulesWhereThereAreSeveral() {
        ToolsFile oneOfSeveral = new ToolsFile(
                folder.resolve("src/tools.json"),
                new TestJvm(Map.<String, String>of()::get, name -> null, true, printed::add));

        assertThat(failure(oneOfSeveral, tools(new Before())))
                .contains("\n  mvn test -Dtest=ToolsFileTest \"-Dsurefire.failIfNoSpecifiedTests=false\""
                        + " \"-Dcallhook.tools=write\"\n");
    }

    @Nested
    class InATestWithin {

        @Test
        void namesTheClassThatIsRunHoweverItIsCalled() {
            AssertionError failure = assertThrows(
                    AssertionError.class,
                    () -> List.of(tools(new Before())).forEach(InAnotherClass.of(file())::assertMatches));

            assertThat(failure).hasMessageContaining("\n  mvn test -Dtest=ToolsFileTest \"");
        }
    }

    record InAnotherClass(ToolsFile file) {

        static InAnotherClass of(ToolsFile file) {
            return new InAnotherClass(file);
        }

        void assertMatches(ToolDefinitions tools) {
            file.assertMatches(tools);
        }
    }
}
