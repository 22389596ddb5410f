package dev.callhook.samples.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.cli.script.CallScript;
import dev.callhook.cli.script.ScriptListener;
import dev.callhook.cli.script.ScriptStep;
import dev.callhook.cli.script.ScriptedCall;
import dev.callhook.testkit.WebhookAnswer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that the README plays by hand. */
class BookingScriptTest {

    @TempDir
    Path folder;

    @Test
    void isAnsweredAsItExpects() throws Exception {
        CallScript script = CallScript.read(Path.of("booking.yaml"), Map.of("day", "2026-11-24"));
        Answers answers = new Answers(new ArrayList<>());
        try (RunningDesk desk = RunningDesk.at(RunningDesk.MONDAY_AT_TEN, folder)) {
            new ScriptedCall(script, desk.platform(), answers).play(false);

            assertThat(answers.problems()).hasSize(9).containsOnly("none");
            assertThat(desk.database().rows().text(RunningDesk.LIMIT))
                    .contains("appointments (1 row)", "call_reports (1 row)");
        }
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
        public void brokenOff(ScriptStep step, String problem) {
            problems.add(problem);
        }
    }
}
