package dev.callhook.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.callhook.payload.ToolDefinitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change of what the model is told is seen: in the file, or by the build. */
class ToolsFileTest {

    private static final String COMMAND = """


            If this is meant, write the file anew, and commit it:

              mvn test -Dtest=ToolsFileTest "-Dcallhook.tools=write"

            With another build tool, run this test with the system property callhook.tools=write in the JVM of the tests.""";

    @TempDir
    private Path folder;

    private Path path() {
        return folder.resolve("src/tools.json");
    }

    private ToolsFile file() {
        return new ToolsFile(path(), new TestJvm(name -> null, name -> null, false, line -> {}));
    }

    private static String failure(ToolsFile file, ToolDefinitions tools) {
        return catchThrowableOfType(AssertionError.class, () -> file.assertMatches(tools))
                .getMessage();
    }

    @Test
    void showsAParameterThatWasRenamed() {
        file().write(Slots.before());

        assertThat(failure(file(), Slots.after())).isEqualTo(path() + """
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
        assertThat(file().write(Slots.before())).isTrue();

        assertThatCode(() -> ToolsFile.at(path()).assertMatches(Slots.before())).doesNotThrowAnyException();
    }

    @Test
    void takesTheLineBreaksOfAnySystem() throws IOException {
        file().write(Slots.before());
        Path file = path();
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));

        assertThatCode(() -> file().assertMatches(Slots.before())).doesNotThrowAnyException();
    }

    @Test
    void saysThatNothingButTheWritingDiffers() throws IOException {
        file().write(Slots.before().only("hang_up"));
        Path file = path();
        Files.writeString(file, Files.readString(file).replace("\"properties\": {}", "\"properties\": { }"));

        assertThat(failure(file(), Slots.before().only("hang_up"))).isEqualTo(file + """
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
        assertThat(failure(file(), Slots.before()))
                .isEqualTo(
                        "there is no file " + path()
                                + " yet. Write it, read in it what the language model is told, and"
                                + " commit it:\n\n  mvn test -Dtest=ToolsFileTest \"-Dcallhook.tools=write\"\n\nWith another build"
                                + " tool, run this test with the system property callhook.tools=write in the JVM of the tests.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void namesAllModulesWhereThereAreSeveral() {
        ToolsFile oneOfSeveral = new ToolsFile(path(), new TestJvm(name -> null, name -> null, true, line -> {}));

        assertThat(failure(oneOfSeveral, Slots.before()))
                .contains("\n  mvn test -Dtest=ToolsFileTest \"-Dsurefire.failIfNoSpecifiedTests=false\""
                        + " \"-Dcallhook.tools=write\"\n");
    }

    @Nested
    class InATestWithin {

        @Test
        void namesTheClassThatIsRunHoweverItIsCalled() {
            AssertionError failure =
                    assertThrows(AssertionError.class, () -> List.of(file()).forEach(Slots::areReviewedIn));

            assertThat(failure).hasMessageContaining("\n  mvn test -Dtest=ToolsFileTest \"");
        }
    }
}
