package dev.callhook.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.callhook.spi.IdempotencyStore.Granted;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;

/** What a test class gives to the contracts: one kind of database, with the store's table in it. */
interface StoreFixture {

    String KEY = hex(1);
    String FINGERPRINT = hex(2);
    Duration LEASE = Duration.ofMinutes(5);
    Granted LOST = new Granted("a-token-of-nobody");

    /** Where a pool connects to. */
    String url();

    /** Connections that all tests of a class share. */
    HikariDataSource pool();

    /** What this database's driver adds to the message about a table that is not there. */
    String detailOfMissingTable();

    /** The SQL of a user's transaction that holds a key for as long as it is open. */
    default String insertOf(String key) {
        return "INSERT INTO callhook_idempotency (id, fingerprint, token, expires_at) VALUES ('" + key
                + "', 'f', 't', CURRENT_TIMESTAMP)";
    }

    @BeforeEach
    default void emptyTheTable() throws SQLException {
        store().createTable();
        run("DELETE FROM callhook_idempotency");
    }

    /** A store in the table that is emptied before each test. */
    default JdbcIdempotencyStore store() throws SQLException {
        return JdbcIdempotencyStore.of(pool());
    }

    default HikariDataSource pool(Consumer<HikariConfig> settings) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(1);
        settings.accept(config);
        return new HikariDataSource(config);
    }

    /** Runs a statement and returns how many rows it changed. */
    default int run(String sql) throws SQLException {
        try (Connection connection = pool().getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** Returns the only value that a query finds. */
    default long number(String query) throws SQLException {
        try (Connection connection = pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    default long rows() throws SQLException {
        return number("SELECT COUNT(*) FROM callhook_idempotency");
    }

    /** Lets the time of every row be over. */
    default void age() throws SQLException {
        run("UPDATE callhook_idempotency SET expires_at = CURRENT_TIMESTAMP - INTERVAL '1' SECOND");
    }

    /** Adds rows, the time of which is over. */
    default void addExpired(int count) throws SQLException {
        for (int row = 0; row < count; row++) {
            run(insertOf(hex(1_000_000 + row)));
        }
        age();
    }

    static String hex(int number) {
        return "0".repeat(56) + HexFormat.of().toHexDigits(number);
    }
}
