package dev.callhook.samples.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows that everybody gets the right answer, however many call at once. */
class ManyConnectionsIT {

    private static final int BATCH = 16;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jetty", "tomcat"})
    void answersAThousandCallersAtOnce(String container) {
        LoadRequest sleep = LoadRequest.tool("sleep", Map.of("ms", 50));
        try (ServerProcess server = ServerProcess.callhook(container, folder)) {
            slept(server, sleep, 50, 20); // a JVM that has just started compiles while it answers
            Figures figures = slept(server, sleep, 1_000, 5);

            assertThat(figures.count()).isEqualTo(5_000);
            Printed.line("%s, 1,000 callers of a tool that takes 50 ms: %s", container, figures);
        }
    }

    private static Figures slept(ServerProcess server, LoadRequest sleep, int callers, int requestsEach) {
        return new Load(server.port(), callers, requestsEach)
                .run(sleep::next, (request, answer) -> request.isAnswered(answer, "{\"slept\":50}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jetty", "tomcat"})
    void answersTheCallsOfABatchInTheirOrder(String container) {
        List<Map<String, Integer>> sleeps = IntStream.range(0, BATCH)
                .mapToObj(place -> Map.of("ms", 50 + BATCH - place)) // the last is done first
                .toList();
        LoadRequest batch = LoadRequest.batch("sleep", sleeps);
        try (ServerProcess server = ServerProcess.callhook(container, folder)) {
            Figures figures = new Load(server.port(), 50, 10)
                    .run(batch::next, (request, answer) -> answer.body().equals(results(request)));

            assertThat(figures.count()).isEqualTo(500);
            Printed.line("%s, 50 callers with batches of %d: %s", container, BATCH, figures);
        }
    }

    private static String results(SignedRequest request) {
        List<String> results = IntStream.range(0, BATCH)
                .mapToObj(place -> "{\"tool_call_id\":\"" + request.id() + "-" + place + "\",\"result\":{\"slept\":"
                        + (50 + BATCH - place) + "}}")
                .toList();
        return "{\"results\":[" + String.join(",", results) + "]}";
    }
}
