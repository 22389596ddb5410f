package dev.callhook.samples.conformance;

import static dev.callhook.samples.conformance.Deliveries.SLOW_CALLER;
import static dev.callhook.samples.conformance.Deliveries.call;
import static dev.callhook.samples.conformance.Deliveries.event;
import static dev.callhook.samples.conformance.Deliveries.tool;
import static dev.callhook.samples.conformance.Deliveries.tools;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shows what becomes of work that takes longer than somebody waits. */
class SlowWorkIT {

    private static final String TOO_LONG = "\"The tool is taking too long, it has no result yet.\"";
    private static final String ACCEPTED = "{\"results\":[{\"tool_call_id\":\"t1\",\"result\":{\"ok\":true}}]}";

    @TempDir
    static Path folder;

    private static JournalLines journal;
    private static ConformanceProcess app;
    private static ConformanceClient platform;

    @BeforeAll
    static void start() throws Exception {
        Path file = folder.resolve("journal.txt");
        journal = new JournalLines(file);
        app = ConformanceProcess.ready(file);
        platform = app.client(ConformanceProcess.SECRET);
        assertThat(platform.send(tool("echo", "{\"text\":\"warm\"}")).statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    static void end() throws Exception {
        app.close();
    }

    @Test
    void answersInPlaceOfASlowTool() {
        HttpResponse<String> answer = platform.send(tool("slow", "{\"ms\":12000}"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"error\":" + TOO_LONG + "}");
    }

    @Test
    void answersTheNeighboursOfASlowCallAllTheSame() {
        String calls = tools("neighbours", call("t1", "slow", "{\"ms\":12000}"), call("t2", "slow", "{\"ms\":1}"));

        assertThat(platform.send(calls).body())
                .isEqualTo("{\"results\":[{\"tool_call_id\":\"t1\",\"result\":{\"error\":" + TOO_LONG
                        + "}},{\"tool_call_id\":\"t2\",\"result\":{\"slept\":1}}]}");
    }

    @Test
    void answersInPlaceOfToolsThatCannotBeStoppedAndOtherCallsMeanwhile() {
        List<CompletableFuture<HttpResponse<String>>> stubborn = Stream.generate(
                        () -> platform.sendAsync(tool("stubborn", "{\"ms\":12000}")))
                .limit(20)
                .toList();

        assertThat(platform.send(tool("slow", "{\"ms\":10}")).body()).contains("{\"slept\":10}");
        assertThat(stubborn)
                .allSatisfy(answer -> assertThat(answer.join().body()).isEqualTo("{\"error\":" + TOO_LONG + "}"));
    }

    @Test
    void letsTheDefaultAssistantAnswerWhenOursIsLate() {
        HttpResponse<String> answer = platform.send(event("assistant-request", "ringing", "ringing", SLOW_CALLER));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{}");
    }

    @Test
    void handlesASlowEventOnceThatComesTwiceMeanwhile() throws Exception {
        String update = event("status-update", "twice", "in-progress", SLOW_CALLER);
        CompletableFuture<HttpResponse<String>> first = platform.sendAsync(update);
        CompletableFuture<HttpResponse<String>> second = platform.sendAsync(update);

        assertThat(first.join().statusCode()).isEqualTo(200);
        assertThat(second.join().statusCode()).isEqualTo(200);
        assertThat(journal.now()).containsOnlyOnce("status\ttwice/in-progress");
    }

    /** The note would take ten minutes. */
    @Test
    void acknowledgesANoteBeforeItIsTaken() throws Exception {
        assertThat(platform.send(tool("note_slow", "{\"text\":\"much later\",\"ms\":600000}"))
                        .body())
                .isEqualTo(ACCEPTED);
        assertThat(journal.now()).doesNotContain("note\tmuch later");
    }

    @Test
    void takesANoteThatItHasAcknowledged() throws Exception {
        assertThat(platform.send(tool("note", "{\"text\":\"at once\"}")).body()).isEqualTo(ACCEPTED);
        assertThat(platform.send(tool("note_slow", "{\"text\":\"later\",\"ms\":500}"))
                        .body())
                .isEqualTo(ACCEPTED);

        journal.await("note\tat once");
        journal.await("note\tlater");
    }

    @Test
    void acknowledgesANoteThatFails() {
        HttpResponse<String> answer = platform.send(tool("note_fail", "{\"text\":\"the disk is full\"}"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(ACCEPTED);
    }
}
