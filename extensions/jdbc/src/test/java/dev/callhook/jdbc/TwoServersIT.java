package dev.callhook.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.testkit.SamplePayload;
import dev.callhook.testkit.SamplePayloads;
import dev.callhook.testkit.SampleToolCall;
import dev.callhook.testkit.WebhookAnswer;
import dev.callhook.testkit.WebhookTestKit;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two server processes that share one database get the same deliveries at the same time. Runs on Linux on amd64 only, since
 * the build brings the database server for no other machine.
 */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
@TestInstance(Lifecycle.PER_CLASS)
final class TwoServersIT {

    private static final int DUPLICATES = 500;
    private static final int SENDERS = 32;
    private static final long PATIENCE_SECONDS = 300;

    private EmbeddedPostgres database;
    private final List<ServerProcess> servers = new ArrayList<>();
    private final List<WebhookTestKit> kits = new ArrayList<>();
    private ExecutorService senders;

    /** Both are started before either is waited for, so that they create the store's table at once. */
    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        database = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        run("CREATE TABLE bookings (number BIGINT GENERATED ALWAYS AS IDENTITY, guest TEXT NOT NULL)");
        run("CREATE TABLE reports (number BIGINT GENERATED ALWAYS AS IDENTITY, call TEXT NOT NULL)");
        String url = database.getJdbcUrl("postgres", "postgres");
        servers.add(ServerProcess.start(folder, url));
        servers.add(ServerProcess.start(folder, url));
        for (ServerProcess server : servers) {
            kits.add(WebhookTestKit.of(server.address(), RacingServer.SECRET));
        }
        senders = Executors.newFixedThreadPool(SENDERS);
    }

    @AfterAll
    void end() throws Exception {
        if (senders != null) {
            senders.shutdownNow();
        }
        for (ServerProcess server : servers) {
            server.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @BeforeEach
    void emptyTheBooks() throws SQLException {
        run("TRUNCATE bookings, reports");
    }

    @AfterEach
    void nothingIsWrongInTheLogs() throws Exception {
        for (ServerProcess server : servers) {
            assertThat(server.log()).doesNotContain(" WARN ", " ERROR ", "Exception");
        }
    }

    @Test
    void booksOnceForAToolCallThatComesManyTimes() throws Exception {
        SamplePayload call = SamplePayloads.toolCall("book", Map.of("guest", "Test Caller One"));

        List<WebhookAnswer> answers = send(copies(call));

        assertThat(guestsInBookings()).containsExactly("Test Caller One");
        assertThat(answers).hasSize(DUPLICATES);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(answers.stream().map(WebhookAnswer::text).distinct())
                .singleElement()
                .asString()
                .contains("\"result\":{\"guest\":\"Test Caller One\",\"number\":");
    }

    /** In one call and in several, and with the same tool call id in several calls. */
    @Test
    void booksEveryToolCallThatIsAnother() throws Exception {
        List<String> guests = new ArrayList<>();
        List<SamplePayload> deliveries = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            String guest = "Test Caller " + number;
            SampleToolCall tool = new SampleToolCall("tool_" + number % 10, "book", Map.of("guest", guest));
            SamplePayload delivery = SamplePayloads.toolCalls(tool).callId("call-" + number / 10);
            guests.add(guest);
            deliveries.add(delivery); // once for each server
            deliveries.add(delivery);
        }

        List<WebhookAnswer> answers = send(deliveries);

        assertThat(guestsInBookings()).containsExactlyInAnyOrderElementsOf(guests);
        for (int number = 0; number < 100; number++) {
            assertThat(answers.get(2 * number).text())
                    .contains("\"guest\":\"" + guests.get(number) + "\"")
                    .isEqualTo(answers.get(2 * number + 1).text());
        }
    }

    @Test
    void filesOnceAReportThatComesManyTimes() throws Exception {
        List<WebhookAnswer> answers = send(copies(SamplePayloads.endOfCallReport()));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(answers.stream().map(WebhookAnswer::text).distinct()).hasSize(1);
        assertThat(callsInReports()).hasSize(1);

        send(List.of(SamplePayloads.endOfCallReport()));
        assertThat(callsInReports()).doesNotHaveDuplicates().hasSize(2);
    }

    private static List<SamplePayload> copies(SamplePayload payload) {
        return IntStream.range(0, DUPLICATES).mapToObj(copy -> payload).toList();
    }

    /** Sends to one server and the other in turn, and returns the answers in the order of the deliveries. */
    private List<WebhookAnswer> send(List<SamplePayload> deliveries) throws Exception {
        List<Future<WebhookAnswer>> sent = new ArrayList<>();
        for (SamplePayload delivery : deliveries) {
            WebhookTestKit kit = kits.get(sent.size() % kits.size());
            sent.add(senders.submit(() -> kit.send(delivery)));
        }
        List<WebhookAnswer> answers = new ArrayList<>();
        for (Future<WebhookAnswer> answer : sent) {
            answers.add(answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
        return answers;
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> guestsInBookings() throws SQLException {
        return column("SELECT guest FROM bookings");
    }

    private List<String> callsInReports() throws SQLException {
        return column("SELECT call FROM reports");
    }

    private List<String> column(String query) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
