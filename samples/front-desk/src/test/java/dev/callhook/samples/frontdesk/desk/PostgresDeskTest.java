package dev.callhook.samples.frontdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Runs on Linux on amd64 only, since the build brings the server for no other machine. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
@TestInstance(Lifecycle.PER_CLASS)
final class PostgresDeskTest
        implements ContactsContract, AppointmentsContract, CallsContract, RaceContract, RowsContract, LifeContract {

    private final TestClock clock = new TestClock(FRIDAY_MORNING);
    private EmbeddedPostgres server;
    private int databases;
    private String url;
    private DeskDatabase desk;

    @BeforeAll
    void open() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        url = newUrl();
        desk = DeskDatabase.open(url, new OpeningHours(), clock);
    }

    @AfterAll
    void close() throws IOException {
        try {
            desk.close();
        } finally {
            server.close();
        }
    }

    @Test
    void keepsTheRowOutOfErrorMessages() {
        assertThat(messageOfDuplicateContact(url))
                .contains("one_contact_per_phone")
                .doesNotContain("4420794601");
    }

    @Test
    void letsTheUrlOverrideWhatThePoolPrefers() {
        assertThat(messageOfDuplicateContact(url + "&logServerErrorDetail=true"))
                .contains("4420794601");
    }

    private static String messageOfDuplicateContact(String url) {
        try (HikariDataSource pool = ConnectionPool.open(url);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO contacts (name, phone) VALUES ('Somebody', '+442079460101')");
            return "";
        } catch (SQLException refused) {
            return refused.getMessage();
        }
    }

    @Override
    public DeskDatabase desk() {
        return desk;
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public String newUrl() throws SQLException {
        databases++;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE desk" + databases);
        }
        return server.getJdbcUrl("postgres", "desk" + databases);
    }

    @Override
    public TestClock clock() {
        return clock;
    }
}
