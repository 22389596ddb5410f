package dev.callhook.samples.frontdesk.desk;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The desk's books, open until {@link #close()}.
 *
 * <p>Safe for use by several threads, and so is all that it hands out.
 */
public final class DeskDatabase implements AutoCloseable {

    /**
     * A file below {@code target}, for those who have no database at hand.
     *
     * <p>Every commit is written at once, so that a killed process loses none; the process's end does not close the file
     * under calls that are still running; a wait for another transaction ends with the time limit of the call, not with
     * H2's own of two seconds; and it is H2's {@code async} file, as a handler that is late is interrupted: an interrupt
     * in the middle of a write closes the usual file, under all calls.
     */
    public static final String DEFAULT_URL =
            "jdbc:h2:async:./target/front-desk/desk;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=60000";

    private static final Logger LOG = LoggerFactory.getLogger(DeskDatabase.class);

    private final HikariDataSource pool;
    private final TimeLimitedSql sql;
    private final OpeningHours hours;
    private final Clock clock;

    private DeskDatabase(HikariDataSource pool, OpeningHours hours, Clock clock) {
        this.pool = pool;
        this.sql = new TimeLimitedSql(pool);
        this.hours = hours;
        this.clock = clock;
    }

    /**
     * Returns the books of the database at this URL, made or brought up to date first.
     *
     * @param jdbcUrl a {@code jdbc:h2:} or {@code jdbc:postgresql:} URL, with user and password in it where needed:
     *     {@code jdbc:postgresql://127.0.0.1/desk?user=desk&password=...}
     * @param hours the hours in which slots are offered
     * @param clock tells which slots are past, and when a row was written
     * @return the open books
     */
    public static DeskDatabase open(String jdbcUrl, OpeningHours hours, Clock clock) {
        HikariDataSource pool = ConnectionPool.open(jdbcUrl);
        try {
            migrate(pool);
            return new DeskDatabase(pool, hours, clock);
        } catch (RuntimeException failed) {
            pool.close();
            throw failed;
        }
    }

    /**
     * Returns the patients whom the desk knows.
     *
     * @return the contacts
     */
    public Contacts contacts() {
        return new Contacts(sql);
    }

    /**
     * Returns the book of slots.
     *
     * @return the appointments
     */
    public Appointments appointments() {
        return new Appointments(sql, hours, clock);
    }

    /**
     * Returns what callers wanted written down.
     *
     * @return the notes
     */
    public Notes notes() {
        return new Notes(sql, clock);
    }

    /**
     * Returns the states that calls went through.
     *
     * @return the call log
     */
    public CallLog callLog() {
        return new CallLog(sql);
    }

    /**
     * Returns what is known about calls that are over.
     *
     * @return the reports
     */
    public CallReports callReports() {
        return new CallReports(sql, clock);
    }

    /**
     * Returns everything in the database, for people to look at.
     *
     * @return the rows
     */
    public DatabaseRows rows() {
        return new DatabaseRows(sql, hours);
    }

    /** Closes every connection; a call that is still running fails. */
    @Override
    public void close() {
        pool.close();
    }

    private static void migrate(DataSource pool) {
        int applied = Flyway.configure(DeskDatabase.class.getClassLoader())
                .dataSource(pool)
                .locations("classpath:db/migration")
                .load()
                .migrate()
                .migrationsExecuted;
        LOG.info("front desk database is open, {} migrations applied", applied);
    }
}
