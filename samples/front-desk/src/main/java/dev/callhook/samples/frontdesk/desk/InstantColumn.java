package dev.callhook.samples.frontdesk.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Reads an instant with its offset, for the reason of {@link InstantArgument}.
 *
 * <p>No column of an instant may be null in this schema.
 */
final class InstantColumn implements ColumnMapper<Instant> {

    @Override
    public Instant map(ResultSet row, int column, StatementContext context) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
