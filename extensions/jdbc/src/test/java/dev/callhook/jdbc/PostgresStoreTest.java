package dev.callhook.jdbc;

import static dev.callhook.jdbc.StoreFixture.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariDataSource;
import dev.callhook.spi.IdempotencyStore.Granted;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.slf4j.LoggerFactory;

/** Runs on Linux on amd64 only, since the build brings the server for no other machine. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
@TestInstance(Lifecycle.PER_CLASS)
final class PostgresStoreTest implements ClaimContract, RaceContract, ConnectionContract, TableContract {

    private static final String NOT_ALLOWED =
            "the idempotency store failed: the database user must be allowed to select,"
                    + " insert, update and delete in the table callhook_idempotency (SQL state 42501, error code 0,"
                    + " org.postgresql.util.PSQLException)";

    private EmbeddedPostgres server;
    private HikariDataSource pool;

    @BeforeAll
    void open() throws IOException {
        server = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        pool = pool(config -> {});
    }

    @AfterAll
    void close() throws IOException {
        try {
            pool.close();
        } finally {
            server.close();
        }
    }

    @Test
    void saysThatTheDatabaseIsReadOnly() throws SQLException {
        String standby = url() + "&options=-c%20default_transaction_read_only=on";
        try (HikariDataSource readable = pool(config -> config.setJdbcUrl(standby))) {
            JdbcIdempotencyStore store = JdbcIdempotencyStore.of(readable);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> store.claim(KEY, FINGERPRINT, LEASE))
                    .withMessage("the idempotency store failed: the database is read-only, and the store writes to the"
                            + " table callhook_idempotency (SQL state 25006, error code 0,"
                            + " org.postgresql.util.PSQLException)");
        }
    }

    @Test
    void grantsThoughItMayNotPurgeAndSaysSo() throws SQLException {
        run("CREATE ROLE writer LOGIN");
        run("GRANT SELECT, INSERT, UPDATE ON callhook_idempotency TO writer");
        String url = server.getJdbcUrl("writer", "postgres");
        addExpired(1);
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcIdempotencyStore.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try (HikariDataSource restricted = pool(config -> config.setJdbcUrl(url))) {
            JdbcIdempotencyStore store = JdbcIdempotencyStore.of(restricted);
            for (int claim = 1; claim <= 64; claim++) {
                assertThat(store.claim(hex(claim), FINGERPRINT, LEASE)).isInstanceOf(Granted.class);
            }
        } finally {
            logger.detachAppender(log);
        }
        assertThat(log.list).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.WARN);
            assertThat(line.getFormattedMessage())
                    .isEqualTo("expired rows of the table callhook_idempotency were not deleted");
            assertThat(line.getThrowableProxy().getMessage()).isEqualTo(NOT_ALLOWED);
        });
    }

    @Override
    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public HikariDataSource pool() {
        return pool;
    }

    @Override
    public String detailOfMissingTable() {
        return "(SQL state 42P01, error code 0, org.postgresql.util.PSQLException)";
    }
}
