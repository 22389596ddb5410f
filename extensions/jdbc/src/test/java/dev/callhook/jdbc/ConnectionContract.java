package dev.callhook.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.callhook.spi.IdempotencyStore.Answered;
import dev.callhook.spi.IdempotencyStore.Granted;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

interface ConnectionContract extends StoreFixture {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    default void commitsAtOnceAndGivesConnectionsBackAsTheyCame(boolean autoCommit) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(autoCommit);
            statement.setQueryTimeout(77); // in H2, that of the whole connection
            LentConnection lent = new LentConnection(connection);
            JdbcIdempotencyStore store = JdbcIdempotencyStore.of(lent);

            Granted granted = (Granted) store.claim(KEY, FINGERPRINT, LEASE);
            assertThat(rows()).isEqualTo(1);
            store.complete(KEY, granted.token(), new byte[] {1});
            assertThat(store().claim(KEY, FINGERPRINT, LEASE)).isInstanceOf(Answered.class);
            age();
            assertThat(store.purge()).isEqualTo(1);
            assertThat(rows()).isZero();

            assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
            assertThat(statement.getQueryTimeout()).isEqualTo(77);
            assertThat(lent.returned()).isEqualTo(lent.lent()).isEqualTo(4);
        }
    }

    @Test
    default void keepsWhatItHasDoneWhenAConnectionBreaksAsItIsGivenBack() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url())) {
            LentConnection lent = new LentConnection(connection);
            JdbcIdempotencyStore store = JdbcIdempotencyStore.of(lent);
            lent.breakGivingBack();

            Granted granted = (Granted) store.claim(KEY, FINGERPRINT, LEASE);
            store.complete(KEY, granted.token(), new byte[] {1});

            assertThat(store().claim(KEY, FINGERPRINT, LEASE)).isInstanceOf(Answered.class);
        }
    }

    @Test
    default void givesConnectionsBackAsTheyCameWhenItFails() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setQueryTimeout(77);
            LentConnection lent = new LentConnection(connection);
            JdbcIdempotencyStore store = JdbcIdempotencyStore.of(lent).table("nowhere");

            for (int attempt = 0; attempt < 3; attempt++) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> store.claim(KEY, FINGERPRINT, LEASE))
                        .withMessageContaining("there is no table nowhere")
                        .satisfies(failed -> assertThat(failed.getSuppressed()).isEmpty());
            }

            assertThat(connection.getAutoCommit()).isFalse();
            assertThat(statement.getQueryTimeout()).isEqualTo(77);
            assertThat(lent.returned()).isEqualTo(lent.lent()).isEqualTo(4);
        }
    }

    @Test
    default void worksWithAPoolOfOneConnectionWithoutAutoCommit() throws SQLException {
        try (HikariDataSource small = pool(config -> {
            config.setMaximumPoolSize(1);
            config.setAutoCommit(false);
        })) {
            JdbcIdempotencyStore store = JdbcIdempotencyStore.of(small);
            store.createTable();
            Granted granted = (Granted) store.claim(KEY, FINGERPRINT, LEASE);
            store.complete(KEY, granted.token(), new byte[] {1});

            assertThat(store.claim(KEY, FINGERPRINT, LEASE)).isInstanceOf(Answered.class);
            assertThat(small.getHikariPoolMXBean().getActiveConnections()).isZero();
        }
    }

    /** Without its limit the store would wait for ever, and the test with it. */
    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    default void givesUpWaitingForATransactionThatHoldsTheRow() throws SQLException {
        try (Connection other = DriverManager.getConnection(url());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(insertOf(KEY));

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> store().claim(KEY, FINGERPRINT, LEASE))
                    .withMessageStartingWith("the idempotency store failed: a statement took too long and was given up;"
                            + " each may take 3 s, less if it waits for a lock (SQL state ");
            other.rollback();
        }

        assertThat(store().claim(KEY, FINGERPRINT, LEASE)).isInstanceOf(Granted.class);
    }

    @Test
    default void saysThatNoConnectionIsToBeHad() throws SQLException {
        HikariDataSource closed = pool(config -> {});
        JdbcIdempotencyStore store = JdbcIdempotencyStore.of(closed);
        closed.close();

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> store.claim(KEY, FINGERPRINT, LEASE))
                .withMessageEndingWith("has been closed.");
    }
}
