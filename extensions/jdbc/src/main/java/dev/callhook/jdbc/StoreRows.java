package dev.callhook.jdbc;

import dev.callhook.spi.IdempotencyStore.Answered;
import dev.callhook.spi.IdempotencyStore.Claim;
import dev.callhook.spi.IdempotencyStore.Conflict;
import dev.callhook.spi.IdempotencyStore.Running;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** The rows of the table, seen through one connection. */
final class StoreRows implements AutoCloseable {

    private static final int ATTEMPTS = 5;
    private static final Duration FOREVER = Duration.ofDays(36_500); // more milliseconds than that, and dates overflow

    private final StoreTable table;
    private final OwnConnection connection;

    private StoreRows(StoreTable table, OwnConnection connection) {
        this.table = table;
        this.connection = connection;
    }

    static StoreRows of(DataSource dataSource, StoreTable table) throws SQLException {
        return new StoreRows(table, OwnConnection.of(dataSource));
    }

    /** Claims a key for a token, or returns what somebody else has made of it. */
    Optional<Claim> claim(String key, String fingerprint, String token, Duration lease) throws SQLException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (isClaimed(key, fingerprint, token, millis(lease))) {
                return Optional.empty();
            }
            Optional<Claim> held = change(() -> connection.first(table.look(), row -> claim(row, fingerprint), key));
            if (held.isPresent()) {
                return held;
            }
            // It was released or purged in between, so it may be had after all.
        }
        return Optional.of(new Running()); // somebody else had it each time
    }

    void complete(String key, String token, byte[] answer, Duration window) throws SQLException {
        change(() -> connection.update(table.complete(), answer, millis(window), key, token));
    }

    void release(String key, String token) throws SQLException {
        change(() -> connection.update(table.release(), key, token));
    }

    /** Deletes expired rows, and returns how many. */
    int purge(int most) throws SQLException {
        return change(() -> connection.update(table.purge(), most));
    }

    /** Creates the table and its index; its failures quote nothing but the definition. */
    void create() throws SQLException {
        for (String statement : StoreTable.definition(table.name())) {
            create(statement);
        }
    }

    @Override
    public void close() {
        connection.close();
    }

    private boolean isClaimed(String key, String fingerprint, String token, long millis) throws SQLException {
        try {
            return connection.update(table.claim(), key, fingerprint, token, millis) == 1;
        } catch (SQLException failed) {
            if (SqlFailure.isLostRace(failed)) {
                return false;
            }
            throw SqlFailure.withoutValues(failed, table.name());
        }
    }

    private static Claim claim(ResultSet row, String fingerprint) throws SQLException {
        if (!fingerprint.equals(row.getString("fingerprint"))) {
            return new Conflict();
        }
        byte[] answer = row.getBytes("answer");
        return answer == null ? new Running() : new Answered(answer);
    }

    private void create(String statement) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                connection.execute(statement);
                return;
            } catch (SQLException failed) { // "if not exists" does not see what another server is about to create
                if (attempt == ATTEMPTS || !SqlFailure.isThereAlready(failed)) {
                    throw failed;
                }
            }
        }
    }

    /** Work that may be done again if the database gave it up in favour of somebody else's. */
    private interface Work<R> {
        R run() throws SQLException;
    }

    private <R> R change(Work<R> work) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.run();
            } catch (SQLException failed) {
                if (attempt == ATTEMPTS || !SqlFailure.isRolledBack(failed)) {
                    throw SqlFailure.withoutValues(failed, table.name());
                }
            }
        }
    }

    /** Rounds up, as there is no time shorter than a millisecond. */
    private static long millis(Duration duration) {
        return duration.compareTo(FOREVER) > 0
                ? FOREVER.toMillis()
                : duration.plusNanos(999_999).toMillis();
    }
}
