package dev.callhook.samples.conformance;

import static dev.callhook.samples.conformance.Deliveries.call;
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

/** Shows what becomes of deliveries that come more than once. */
class DuplicatesIT {

    private static final String OTHER_ARGUMENTS =
            "{\"error\":\"Another tool call of this phone call has had the same id, so this one was not run.\"}";

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
    }

    @AfterAll
    static void end() throws Exception {
        app.close();
    }

    @Test
    void runsACallOnceThatComesFiftyTimesAtOnce() throws Exception {
        String delivery = tools("c1", count("t1", "fifty"));
        List<CompletableFuture<HttpResponse<String>>> answers =
                Stream.generate(() -> platform.sendAsync(delivery)).limit(50).toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().body()).isEqualTo(counted("t1", 1)));
        assertThat(journal.now()).containsOnlyOnce("count\tfifty");
    }

    @Test
    void runsAFailedCallAgain() {
        String delivery = tools("c2", call("t1", "fail", "{\"text\":\"once more\"}"));

        String first = platform.send(delivery).body();

        assertThat(platform.send(delivery).body()).startsWith("{\"error\":").isNotEqualTo(first);
    }

    @Test
    void doesNotRunAnotherCallWithTheSameId() throws Exception {
        platform.send(tools("c3", count("t1", "mine")));

        assertThat(platform.send(tools("c3", count("t1", "other"))).body()).isEqualTo(OTHER_ARGUMENTS);
        assertThat(journal.now()).containsOnlyOnce("count\tmine").doesNotContain("count\tother");
    }

    @Test
    void tellsCallsWithOneIdApartByTheirPhoneCall() {
        assertThat(platform.send(tools("c4", count("t1", "both"))).body()).isEqualTo(counted("t1", 1));
        assertThat(platform.send(tools("c5", count("t1", "both"))).body()).isEqualTo(counted("t1", 2));
    }

    @Test
    void takesNothingForADuplicateWithoutAPhoneCall() {
        assertThat(platform.send(tool("count", "{\"key\":\"nameless\"}")).body())
                .isEqualTo(counted("t1", 1));
        assertThat(platform.send(tool("count", "{\"key\":\"nameless\"}")).body())
                .isEqualTo(counted("t1", 2));
    }

    @Test
    void takesOneNoteThatComesTwice() throws Exception {
        String delivery = tools("c6", call("t1", "note", "{\"text\":\"one\"}"));
        String accepted = platform.send(delivery).body();

        assertThat(platform.send(delivery).body()).isEqualTo(accepted);
        journal.await("note\tone");
        platform.send(delivery);
        platform.send(tools("c6", count("t2", "after")));
        assertThat(journal.now()).containsOnlyOnce("note\tone");
    }

    private static String count(String id, String key) {
        return call(id, "count", "{\"key\":\"" + key + "\"}");
    }

    private static String counted(String id, int count) {
        return "{\"results\":[{\"tool_call_id\":\"" + id + "\",\"result\":{\"count\":" + count + "}}]}";
    }
}
