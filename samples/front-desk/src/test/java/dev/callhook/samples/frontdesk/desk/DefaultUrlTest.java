package dev.callhook.samples.frontdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DefaultUrlTest {

    @Test
    void losesNoBookingWhenTheProcessIsKilled(@TempDir Path folder) throws Exception {
        String url = DeskDatabase.DEFAULT_URL.replace(
                "./target/front-desk/desk", folder.resolve("desk").toString());

        assertThat(exitCodeOfKilledProcess(url)).isEqualTo(KilledProcess.EXIT_CODE);

        TestClock clock = new TestClock(DeskFixture.FRIDAY_MORNING);
        try (DeskDatabase desk = DeskDatabase.open(url, new OpeningHours(), clock)) {
            assertThat(desk.appointments().freeSlots(KilledProcess.SLOT.toLocalDate(), 99, DeskFixture.LIMIT))
                    .hasSize(15)
                    .doesNotContain(LocalTime.of(9, 0));
        }
    }

    private static int exitCodeOfKilledProcess(String url) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProcess.class.getName(),
                        url)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
