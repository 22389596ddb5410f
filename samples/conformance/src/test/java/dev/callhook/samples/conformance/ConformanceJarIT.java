package dev.callhook.samples.conformance;

import static dev.callhook.samples.conformance.ConformanceProcess.SECRET;
import static dev.callhook.samples.conformance.Deliveries.call;
import static dev.callhook.samples.conformance.Deliveries.event;
import static dev.callhook.samples.conformance.Deliveries.tool;
import static dev.callhook.samples.conformance.Deliveries.tools;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shows that the jar starts, answers and ends; what it answers in every case is for others to test. */
class ConformanceJarIT {

    private static final String CALLER = "+31612340000";

    private static final int SIGTERM = 128 + 15;

    @TempDir
    static Path folder;

    private static ConformanceProcess app;
    private static ConformanceClient platform;

    @BeforeAll
    static void start() throws Exception {
        app = ConformanceProcess.ready(folder.resolve("journal.txt"));
        platform = app.client(SECRET);
    }

    @AfterAll
    static void end() throws Exception {
        app.close();
    }

    @Test
    void tellsWhereItListens() {
        assertThat(app.ready()).matches("ready http://127\\.0\\.0\\.1:[1-9][0-9]+/webhook");
    }

    @Test
    void answersASignedCall() throws Exception {
        HttpResponse<String> answer = platform.send(tool("echo", "{\"text\":\"hello\"}"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"results\":[{\"tool_call_id\":\"t1\",\"result\":{\"echo\":\"hello\"}}]}");
        assertThat(answer.headers().map()).doesNotContainKey("server");
    }

    @Test
    void keepsTheTextOfAFailureInside() throws Exception {
        HttpResponse<String> answer = platform.send(tool("fail", "{\"text\":\"table users is locked\"}"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"error\":").doesNotContain("locked", "Exception");
    }

    @Test
    void refusesAnotherSecret() throws Exception {
        assertThat(app.client("another-secret-of-the-tests")
                        .send(tool("count", "{\"key\":\"refused\"}"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(folder.resolve("journal.txt")).content().doesNotContain("refused");
    }

    @Test
    void journalsOneLineForEachSideEffect() throws Exception {
        platform.send(tool("count", "{\"key\":\"a\\tb\\nc\"}"));
        platform.send(event("status-update", "c1", "ended", CALLER));
        platform.send(event("end-of-call-report", "c1", "ended", CALLER));

        assertThat(Files.readString(folder.resolve("journal.txt")))
                .isEqualTo("count\ta b c\nstatus\tc1/ended\nreport\tc1\n");
    }

    @Test
    void answersInJsonWhereThereIsNothing() throws Exception {
        HttpResponse<String> answer = platform.get("/other");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Not Found\"}");
    }

    @Test
    void endsWhenItIsTold() throws Exception {
        try (ConformanceProcess other = ConformanceProcess.ready(folder.resolve("other.txt"))) {
            other.terminate();

            assertThat(other.exitCode()).isEqualTo(SIGTERM);
            assertThat(other.nextLine()).isNull();
            assertThat(other.log()).doesNotContain("WARN", "ERROR", SECRET);
        }
    }

    @Test
    void finishesWhatItHasAcknowledgedBeforeItEnds() throws Exception {
        Path journal = folder.resolve("ending.txt");
        try (ConformanceProcess other = ConformanceProcess.ready(journal)) {
            other.client(SECRET).send(tool("note_slow", "{\"text\":\"last words\",\"ms\":3000}"));
            other.terminate();

            assertThat(other.exitCode()).isEqualTo(SIGTERM);
            assertThat(journal).hasContent("note\tlast words");
        }
    }

    @Test
    void answersWhatIsUnderWayBeforeItEnds() throws Exception {
        Path journal = folder.resolve("under-way.txt");
        try (ConformanceProcess other = ConformanceProcess.ready(journal)) {
            String calls =
                    tools("c1", call("t1", "count", "{\"key\":\"arrived\"}"), call("t2", "slow", "{\"ms\":3000}"));
            CompletableFuture<HttpResponse<String>> answer =
                    other.client(SECRET).sendAsync(calls);
            new JournalLines(journal).await("count\tarrived");
            other.terminate();

            assertThat(answer.join().body()).contains("{\"slept\":3000}");
            assertThat(other.exitCode()).isEqualTo(SIGTERM);
        }
    }

    @Test
    void acceptsAnInboxAndLeavesItAlone() throws Exception {
        Path inbox = folder.resolve("inbox");
        try (ConformanceProcess other =
                ConformanceProcess.ready(folder.resolve("inbox.txt"), "--inbox", inbox.toString())) {
            assertThat(other.ready()).startsWith("ready ");
            assertThat(other.log()).contains("--inbox has no effect");
            assertThat(inbox).doesNotExist();
        }
    }

    @Test
    void tellsHowItIsUsed() throws Exception {
        try (ConformanceProcess help = ConformanceProcess.start(folder, "--help")) {
            assertThat(help.nextLine()).startsWith("Usage: java -jar conformance.jar");
            assertThat(help.exitCode()).isZero();
        }
    }

    @Test
    void refusesAShortSecretWithoutRepeatingIt() throws Exception {
        try (ConformanceProcess refused = ConformanceProcess.start(
                folder,
                "--port",
                "0",
                "--secret",
                "fifteen-letters",
                "--journal",
                folder.resolve("refused.txt").toString())) {
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.log())
                    .contains("the secret must have at least 16 characters", "Usage:")
                    .doesNotContain("fifteen-letters");
        }
    }
}
