package dev.callhook.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.callhook.spi.IdempotencyStore.Granted;
import dev.callhook.spi.IdempotencyStore.Running;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
final class H2MemoryStoreTest implements ClaimContract, RaceContract, ConnectionContract, TableContract {

    private HikariDataSource pool;

    @BeforeAll
    void open() {
        pool = pool(config -> {});
    }

    @AfterAll
    void close() {
        pool.close();
    }

    @Test
    void worksWhenH2TakesAfterPostgres() throws SQLException {
        String url = "jdbc:h2:mem:like-postgres;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        try (HikariDataSource other = pool(config -> config.setJdbcUrl(url))) {
            JdbcIdempotencyStore store = JdbcIdempotencyStore.of(other);
            store.createTable();

            assertThat(store.claim(KEY, FINGERPRINT, LEASE)).isInstanceOf(Granted.class);
            assertThat(store.claim(KEY, FINGERPRINT, LEASE)).isInstanceOf(Running.class);
            assertThat(store.purge()).isZero();
        }
    }

    @Override
    public String url() {
        return "jdbc:h2:mem:store";
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
