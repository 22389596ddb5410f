package dev.callhook.samples.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.cli.script.CallScript;
import dev.callhook.cli.script.ScriptListener;
import dev.callhook.cli.script.ScriptStep;
import dev.callhook.cli.script.ScriptedCall;
import dev.callhook.testkit.WebhookAnswer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts that the README plays by hand, and shows. */
class BookingScriptTest {

    private static final Path README = Path.of("../../README.md");

    @TempDir
    Path folder;

    @Test
    void isAnsweredAsItExpects() throws Exception {
        assertThat(problems(Path.of("booking.yaml"))).hasSize(9).containsOnly("none");
    }

    @Test
    void isAnsweredAsItExpectsInTheReadme() throws Exception {
        Matcher shown = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(README));
        assertThat(shown.find()).isTrue();

        Path script = Files.writeString(folder.resolve("script.yaml"), shown.group(1));
        assertThat(problems(script)).hasSize(6).containsOnly("none");
    }

    private List<String> problems(Path script) throws Exception {
        Answers answers = new Answers(new ArrayList<>());
        try (RunningDesk desk = RunningDesk.at(RunningDesk.MONDAY_AT_TEN, folder)) {
            CallScript call = CallScript.read(script, Map.of("day", "2026-11-24"));
            new ScriptedCall(call, desk.platform(), answers).play(false);
            assertThat(desk.database().rows().text(RunningDesk.LIMIT))
                    .contains("appointments (1 row)", "call_reports (1 row)");
        }
        return answers.problems();
    }

    private record Answers(List<String> problems) implements ScriptListener {

        @Override
        public void begins(ScriptStep step, Duration since) {
            // what comes back is enough
        }

        @Override
        public void answered(ScriptStep step, WebhookAnswer answer, Optional<String> problem) {
            problems.add(problem.orElse("none"));
        }

        @Override
        public void wrong(ScriptStep step, String problem) {
            problems.add(problem);
        }

        @Override
        public void brokenOff(ScriptStep step, String problem) {
            problems.add(problem);
        }
    }
}
