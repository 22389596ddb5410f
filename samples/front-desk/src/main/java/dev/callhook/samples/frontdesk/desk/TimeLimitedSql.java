package dev.callhook.samples.frontdesk.desk;

import com.zaxxer.hikari.HikariDataSource;
import dev.callhook.handler.Deadline;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * SQL that is given up when its time is over, the wait for a connection included.
 *
 * <p>Each statement is its own transaction. Safe for use by several threads.
 */
final class TimeLimitedSql {

    private static final String UNIQUE_VIOLATION = "23505";
    // Drivers count in milliseconds, some in an int: a day is as good as forever here.
    private static final long LONGEST_SECONDS = Duration.ofDays(1).toSeconds();

    private final Jdbi jdbi;
    private final Semaphore connections;

    TimeLimitedSql(HikariDataSource pool) {
        // A pool has one time limit for all who wait for a connection; each of ours has its own.
        this.connections = new Semaphore(pool.getMaximumPoolSize(), true);
        this.jdbi = Jdbi.create(pool)
                .registerArgument(new InstantArgument())
                .registerColumnMapper(new InstantColumn())
                .registerRowMapper(ConstructorMapper.factory(Contact.class))
                .registerRowMapper(ConstructorMapper.factory(CallStatus.class))
                // By default a failed statement's message shows what was bound: names and phone numbers.
                .configure(StatementExceptions.class, it -> it.setMessageRendering(MessageRendering.NONE));
    }

    /** Work on a connection that fails with unchecked exceptions only. */
    interface Work<R> {
        R on(Handle handle);
    }

    /** Returns what the work returns; each of its statements has what is left of the limit when there is a connection. */
    <R> R run(Duration limit, Work<R> work) {
        try {
            return attempt(limit, work);
        } catch (JdbiException failed) {
            throw new DeskUnavailableException(failed);
        }
    }

    /** Returns what the insert returns, or nothing if a unique constraint says that there is such a row. */
    <R> Optional<R> insert(Duration limit, Work<R> insert) {
        try {
            return Optional.of(attempt(limit, insert));
        } catch (JdbiException failed) {
            if (isUniqueViolation(failed)) {
                return Optional.empty();
            }
            throw new DeskUnavailableException(failed);
        }
    }

    private <R> R attempt(Duration limit, Work<R> work) {
        Deadline deadline = Deadline.after(limit, System::nanoTime);
        waitForConnection(limit);
        try {
            return jdbi.withHandle(handle -> {
                handle.getConfig(SqlStatements.class).setQueryTimeout(seconds(deadline.remaining()));
                return work.on(handle);
            });
        } finally {
            connections.release();
        }
    }

    /** Waits for half of the time at the most: a connection in the last moment would be of no use. */
    private void waitForConnection(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new DeskUnavailableException(new TimeoutException("no time was left for the database"));
        }
        try {
            if (!connections.tryAcquire(limit.toNanos() / 2, TimeUnit.NANOSECONDS)) {
                throw new DeskUnavailableException(new TimeoutException("no connection was free in time"));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DeskUnavailableException(interrupted);
        }
    }

    /**
     * JDBC counts whole seconds: time is rounded down, so that there is some left to say that the database did not answer.
     * 0 would mean no limit, so a part of a second is a whole one; whoever set the deadline then has the last word.
     */
    static int seconds(Duration limit) {
        return Math.toIntExact(Math.min(Math.max(1, limit.toSeconds()), LONGEST_SECONDS));
    }

    private static boolean isUniqueViolation(JdbiException failed) {
        return failed.getCause() instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState());
    }
}
