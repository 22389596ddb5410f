package dev.callhook.samples.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows that what comes many times at once is done once. */
class DuplicatesIT {

    private static final LoadRequest BOOKING = LoadRequest.tool("book", Map.of("key", LoadRequest.ID));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jetty", "tomcat"})
    void booksOnceHoweverOftenOneBookingComes(String container) throws IOException {
        SignedRequest booking = BOOKING.next();
        Set<LoadConnection.Answer> answers = ConcurrentHashMap.newKeySet();
        try (ServerProcess server = ServerProcess.callhook(container, folder)) {
            new Load(server.port(), 50, 10).run(() -> booking, (request, answer) -> answers.add(answer) || true);
        }

        assertThat(answers)
                .containsExactly(new LoadConnection.Answer(
                        200,
                        "{\"results\":[{\"tool_call_id\":\"%1$s\",\"result\":{\"booked\":\"%1$s\"}}]}"
                                .formatted(booking.id())));
        assertThat(journal()).containsExactly("book " + booking.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jetty", "tomcat"})
    void booksAllThatAreNotTheSame(String container) throws IOException {
        Set<String> booked = ConcurrentHashMap.newKeySet();
        try (ServerProcess server = ServerProcess.callhook(container, folder)) {
            new Load(server.port(), 50, 10)
                    .run(
                            BOOKING::next,
                            (request, answer) -> booked.add("book " + request.id())
                                    && request.isAnswered(answer, "{\"booked\":\"" + request.id() + "\"}"));
        }

        assertThat(booked).hasSize(500);
        assertThat(journal()).containsExactlyInAnyOrderElementsOf(booked);
    }

    private List<String> journal() throws IOException {
        return Files.readAllLines(ServerProcess.journal(folder));
    }
}
