package dev.callhook.testkit.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callhook.testkit.SamplePayloads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written where a test cannot be as it should. */
class UnwrittenTestTest {

    @TempDir
    Path module = Path.of("");

    private static RecordedDelivery recorded(String... packages) {
        RecordedDelivery kept = Recording.with(DeliveryRecorder.keeping(1))
                .of(SamplePayloads.toolCall("opening_hours", Map.of("date", "2026-05-03")));
        return packages.length == 0
                ? kept
                : new RecordedDelivery(kept.type(), kept.toolNames(), kept.at(), List.of(packages), kept.text());
    }

    @Test
    void leavesNoFixtureWithoutItsTest() throws IOException {
        RecordedDelivery recorded = recorded();
        Path sources = Files.createDirectories(module.resolve("src/test")).resolve("java");
        Files.writeString(sources, "no folder");

        assertThatThrownBy(() -> recorded.writeTest(module, "com.acme.HoursTest"))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(module.resolve("src/test/resources/com/acme/HoursTest.json")).doesNotExist();
        Files.delete(sources);
        RecordedTest files = recorded.writeTest(module, "com.acme.HoursTest");
        assertThat(files.fixture()).exists();
        assertThat(files.source()).exists();
    }

    @Test
    void scansTheOtherPackagesOfHandlersInNone() throws Exception {
        RecordedTest files =
                recorded("", "dev.callhook.testkit.recording.desk").writeTest(module, "com.acme.HoursTest");

        assertThat(Files.readString(files.source())).contains(".scan(\"dev.callhook.testkit.recording.desk\")\n");
        WrittenTest.run(module, files);
    }

    @Test
    void leavesAPlaceForHandlersInNoPackage() throws Exception {
        RecordedTest files = recorded("").writeTest(module, "HoursTest");

        assertThat(Files.readString(files.source()))
                .doesNotContain(".scan(")
                .contains("                // .handlers(...) the handlers of your application: they are in no package,"
                        + " so none can be scanned\n                .secret(SECRET)\n");
        assertThatThrownBy(() -> WrittenTest.run(module, files))
                .isInstanceOf(InvocationTargetException.class) // it compiles
                .cause()
                .hasMessageStartingWith(
                        "1 problem in the wiring of Callhook:\n  - there are no handlers: name a package");
    }
}
