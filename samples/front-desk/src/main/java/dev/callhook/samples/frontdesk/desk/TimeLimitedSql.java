package dev.callhook.samples.frontdesk.desk;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * SQL that is given up when its time is over.
 *
 * <p>Each statement is its own transaction. Safe for use by several threads.
 */
final class TimeLimitedSql {

    private static final String UNIQUE_VIOLATION = "23505";
    // Drivers count in milliseconds, some in an int: a day is as good as forever here.
    private static final long LONGEST_SECONDS = Duration.ofDays(1).toSeconds();

    private final Jdbi jdbi;

    TimeLimitedSql(DataSource pool) {
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

    /** Returns what the work returns; each of its statements has the whole limit. */
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
        return jdbi.withHandle(handle -> {
            handle.getConfig(SqlStatements.class).setQueryTimeout(seconds(limit));
            return work.on(handle);
        });
    }

    /** JDBC counts whole seconds, and 0 means no limit: so time is rounded up, and none left means one second. */
    static int seconds(Duration limit) {
        long seconds = limit.toSeconds() + (limit.toNanosPart() > 0 ? 1 : 0);
        return Math.toIntExact(Math.min(Math.max(1, seconds), LONGEST_SECONDS));
    }

    private static boolean isUniqueViolation(JdbiException failed) {
        return failed.getCause() instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState());
    }
}
