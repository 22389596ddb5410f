package dev.callhook.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.callhook.spi.IdempotencyStore.Answered;
import dev.callhook.spi.IdempotencyStore.Granted;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
final class H2FileStoreTest implements ClaimContract, RaceContract, TableContract {

    private String url;
    private HikariDataSource pool;

    @BeforeAll
    void open(@TempDir Path folder) {
        url = "jdbc:h2:file:" + folder.resolve("store");
        pool = pool(config -> {});
    }

    @AfterAll
    void close() {
        pool.close();
    }

    @Test
    void remembersAfterARestart() throws SQLException {
        String file = url + "-again";
        try (HikariDataSource first = pool(config -> config.setJdbcUrl(file))) {
            JdbcIdempotencyStore store = JdbcIdempotencyStore.of(first);
            store.createTable();
            Granted granted = (Granted) store.claim(KEY, FINGERPRINT, LEASE);
            store.complete(KEY, granted.token(), new byte[] {1, 2, 3});
        }

        try (HikariDataSource second = pool(config -> config.setJdbcUrl(file))) {
            assertThat(JdbcIdempotencyStore.of(second).claim(KEY, FINGERPRINT, LEASE))
                    .isInstanceOfSatisfying(
                            Answered.class,
                            answered -> assertThat(answered.answer()).containsExactly(1, 2, 3));
        }
    }

    @Test
    void saysThatTheDatabaseIsReadOnly() throws SQLException {
        String file = url + "-read-only";
        try (HikariDataSource writable = pool(config -> config.setJdbcUrl(file))) {
            JdbcIdempotencyStore.of(writable).createTable();
        }

        try (HikariDataSource readable = pool(config -> config.setJdbcUrl(file + ";ACCESS_MODE_DATA=r"))) {
            JdbcIdempotencyStore store = JdbcIdempotencyStore.of(readable);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> store.claim(KEY, FINGERPRINT, LEASE))
                    .withMessage("the idempotency store failed: the database is read-only, and the store writes to the"
                            + " table callhook_idempotency (SQL state 90097, error code 90097,"
                            + " org.h2.jdbc.JdbcSQLNonTransientException)");
        }
    }

    /** The file makes no difference to who is first. */
    @Override
    public int rounds() {
        return 20;
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public HikariDataSource pool() {
        return pool;
    }

    @Override
    public String detailOfMissingTable() {
        return "(SQL state 42S02, error code 42102, org.h2.jdbc.JdbcSQLSyntaxErrorException)";
    }
}
