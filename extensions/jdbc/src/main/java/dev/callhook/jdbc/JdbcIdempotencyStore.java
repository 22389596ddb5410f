package dev.callhook.jdbc;

import dev.callhook.spi.IdempotencyStore;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers in one table of a PostgreSQL or H2 database. Servers that share the table run no handler twice for one delivery,
 * and what has been done is still known after a restart.
 *
 * <p>Times are measured on the database's clock, so servers whose clocks differ agree. Every statement is a transaction of
 * its own, whatever the auto-commit mode of the connections, and is given up after three seconds. The data source must hand
 * out connections of its own, not the one of a transaction that is under way. How long it takes to get one is up to the
 * pool: set its time-out to less than the platform waits.
 *
 * <p>The table holds answers, which may be personal data, until they have expired and are purged. No exception and no log
 * line quotes them.
 *
 * <p>Safe for use by several threads. Immutable but for a counter; {@link #table} and {@link #window} return a changed store.
 */
public final class JdbcIdempotencyStore implements IdempotencyStore {

    /** The name of the table, unless another is set: {@value}. */
    public static final String DEFAULT_TABLE = "callhook_idempotency";

    private static final Logger LOG = LoggerFactory.getLogger(JdbcIdempotencyStore.class);

    private static final Duration DEFAULT_WINDOW = Duration.ofHours(24);
    private static final int CLAIMS_PER_PURGE = 64;
    private static final int ROWS_PER_PURGE = 500; // more than come in between

    private final DataSource dataSource;
    private final StoreTable table;
    private final Duration window;
    private final AtomicInteger claims = new AtomicInteger();

    private JdbcIdempotencyStore(DataSource dataSource, StoreTable table, Duration window) {
        this.dataSource = dataSource;
        this.table = table;
        this.window = window;
    }

    /**
     * Returns a store in the table {@value #DEFAULT_TABLE}, which remembers answers for 24 hours. It connects once, to ask
     * which database it is; the table need not be there yet.
     *
     * @param dataSource where connections come from, most often a pool; the caller closes it, after the dispatcher
     * @return the store
     * @throws SQLException if there is no connection to be had
     * @throws IllegalArgumentException if the database is neither PostgreSQL nor H2
     */
    public static JdbcIdempotencyStore of(DataSource dataSource) throws SQLException {
        Objects.requireNonNull(dataSource, "dataSource");
        try (OwnConnection connection = OwnConnection.of(dataSource)) {
            StoreTable table = new StoreTable(DEFAULT_TABLE, SqlDialect.of(connection.product()));
            return new JdbcIdempotencyStore(dataSource, table, DEFAULT_WINDOW);
        }
    }

    /**
     * Sets the table.
     *
     * @param name letters, digits and underscores, at most 50; after the schema and a dot if need be
     * @return the changed store
     * @throws IllegalArgumentException if it is no such name
     */
    public JdbcIdempotencyStore table(String name) {
        StoreTable changed = new StoreTable(Objects.requireNonNull(name, "name"), table.dialect());
        return new JdbcIdempotencyStore(dataSource, changed, window);
    }

    /**
     * Sets for how long an answer is remembered, from the moment that it is known.
     *
     * @param changed more than zero
     * @return the changed store
     * @throws IllegalArgumentException if it is zero or less
     */
    public JdbcIdempotencyStore window(Duration changed) {
        if (changed.isNegative() || changed.isZero()) {
            throw new IllegalArgumentException("the window must be more than zero: " + changed);
        }
        return new JdbcIdempotencyStore(dataSource, table, changed);
    }

    /**
     * Returns the definition of a table and its index, for those who create tables with migrations. PostgreSQL and H2
     * understand the same text.
     *
     * @param table the name of the table
     * @return two SQL statements, each ended by a semicolon and a line feed
     * @throws IllegalArgumentException if the table cannot have this name; see {@link #table}
     */
    public static String ddl(String table) {
        return String.join(";\n", StoreTable.definition(Objects.requireNonNull(table, "table"))) + ";\n";
    }

    /**
     * Creates the table and its index unless they are there. Several servers may do it at once. The database user must be
     * allowed to create tables, even if there is nothing to create.
     *
     * @throws SQLException if the database refuses
     */
    public void createTable() throws SQLException {
        try (StoreRows rows = StoreRows.of(dataSource, table)) {
            rows.create();
        }
    }

    /**
     * Deletes all that has expired. Claims do so now and then, a few hundred rows at a time: this is for those who want it
     * done at once, or who have few claims.
     *
     * @return how many rows were deleted
     * @throws SQLException if the database refuses
     */
    public long purge() throws SQLException {
        try (StoreRows rows = StoreRows.of(dataSource, table)) {
            long purged = 0;
            int last;
            do {
                last = rows.purge(ROWS_PER_PURGE);
                purged += last;
            } while (last == ROWS_PER_PURGE);
            return purged;
        }
    }

    @Override
    public Claim claim(String key, String fingerprint, Duration lease) throws SQLException {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(fingerprint, "fingerprint");
        String token = UUID.randomUUID().toString();
        try (StoreRows rows = StoreRows.of(dataSource, table)) {
            if (claims.incrementAndGet() % CLAIMS_PER_PURGE == 0) {
                tryToPurge(rows);
            }
            return rows.claim(key, fingerprint, token, lease).orElseGet(() -> new Granted(token));
        }
    }

    @Override
    public void complete(String key, String token, byte[] answer) throws SQLException {
        try (StoreRows rows = StoreRows.of(dataSource, table)) {
            rows.complete(key, token, Objects.requireNonNull(answer, "answer"), window);
        }
    }

    @Override
    public void release(String key, String token) throws SQLException {
        try (StoreRows rows = StoreRows.of(dataSource, table)) {
            rows.release(key, token);
        }
    }

    /** Before the claim, whose lease is running afterwards; and no delivery fails because old rows stay. */
    private void tryToPurge(StoreRows rows) {
        try {
            rows.purge(ROWS_PER_PURGE);
        } catch (SQLException failed) {
            LOG.warn("expired rows of the table {} were not deleted", table.name(), failed);
        }
    }
}
