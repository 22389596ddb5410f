package dev.callhook.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callhook.WebhookDispatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixtureFileTest {

    private static final String NO_FIXTURE = "a fixture holds the body of one delivery, which is a JSON object";

    @TempDir
    Path folder = Path.of("");

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void sendsTheBytesOfAFile() throws IOException {
        SamplePayload call = SamplePayloads.toolCall("opening_hours", Map.of("day", "monday"));
        Path file = Files.write(folder.resolve("a-monday.json"), call.body());
        WebhookDispatcher dispatcher = WebhookDispatcher.builder()
                .handlers(new FrontDesk())
                .secret(TestLine.SECRET)
                .build();

        SamplePayload read = SamplePayloads.read(file);

        assertThat(read.body()).isEqualTo(call.body());
        assertThat(read).hasToString("a-monday");
        assertThat(WebhookTestKit.of(dispatcher, TestLine.SECRET)
                        .send(read)
                        .result()
                        .text())
                .isEqualTo("{\"value\":\"monday\"}");
        assertThat(read.callId("c1").name()).isEqualTo("a-monday");
    }

    @Test
    void saysWhatIsNotThere() {
        Path missing = folder.resolve("missing.json");

        assertThatThrownBy(() -> SamplePayloads.read(missing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "there is no file " + missing.toAbsolutePath() + "; tests run in the folder of their module");
        assertThatThrownBy(() -> SamplePayloads.read(folder)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void saysWhatIsNoFixture() throws IOException {
        for (String text : new String[] {"[{}]", "7", "\"{}\"", "null"}) {
            Path other = file("other.json", text);
            assertThatThrownBy(() -> SamplePayloads.read(other))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(other + " is no fixture: " + NO_FIXTURE);
        }
        Path cut = file("cut.json", "{\n  \"message\": {\n");
        assertThatThrownBy(() -> SamplePayloads.read(cut))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(cut + " is no fixture: the JSON breaks off or is wrong at line 3, column 1; " + NO_FIXTURE);
        Path empty = file("empty.json", "");
        assertThatThrownBy(() -> SamplePayloads.read(empty))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(empty + " is no fixture: " + NO_FIXTURE);
        Path twice = file("twice.json", "{} {}");
        assertThatThrownBy(() -> SamplePayloads.read(twice))
                .hasMessage(
                        twice + " is no fixture: the JSON breaks off or is wrong at line 1, column 4; " + NO_FIXTURE);
    }
}
