package dev.callhook.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection on which every statement is a transaction of its own and is given up when it takes too long. It goes back as
 * it came.
 */
final class OwnConnection implements AutoCloseable {

    static final int SECONDS_PER_STATEMENT = 3;

    private static final Logger LOG = LoggerFactory.getLogger(JdbcIdempotencyStore.class);

    private final Connection connection;
    private final boolean autoCommit;
    private final int queryTimeout;

    private OwnConnection(Connection connection) throws SQLException {
        this.connection = connection;
        this.autoCommit = connection.getAutoCommit();
        try (Statement statement = connection.createStatement()) {
            this.queryTimeout = statement.getQueryTimeout();
        }
        if (!autoCommit) {
            connection.setAutoCommit(true);
        }
    }

    static OwnConnection of(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            return new OwnConnection(connection);
        } catch (SQLException | RuntimeException failed) {
            try (connection) {
                throw failed;
            }
        }
    }

    /** Reads the row on which a result set stands. */
    interface Row<R> {
        R read(ResultSet row) throws SQLException;
    }

    String product() throws SQLException {
        return connection.getMetaData().getDatabaseProductName();
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS_PER_STATEMENT);
            statement.execute(sql);
        }
    }

    int update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    /** Returns what is read from the first row, if there is one. */
    <R> Optional<R> first(String sql, Row<R> row, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
        }
    }

    /** Gives the connection back. What was done on it is done, so a failure of this is not one of that. */
    @Override
    public void close() {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(queryTimeout); // to H2 it is the time-out of all statements of the connection
            if (!autoCommit) {
                connection.setAutoCommit(false);
            }
        } catch (SQLException failed) {
            LOG.warn("a connection was not given back as it came: {}", failed.toString());
        }
    }

    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            statement.setQueryTimeout(SECONDS_PER_STATEMENT);
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            return statement;
        } catch (SQLException | RuntimeException failed) {
            try (statement) {
                throw failed;
            }
        }
    }
}
