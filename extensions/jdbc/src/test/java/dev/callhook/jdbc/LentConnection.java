package dev.callhook.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Lends one real connection again and again, and does not tidy it up as a pool does when it comes back. */
final class LentConnection implements DataSource {

    private final Connection connection;
    private int lent;
    private int returned;
    private boolean broken;

    LentConnection(Connection connection) {
        this.connection = connection;
    }

    int lent() {
        return lent;
    }

    int returned() {
        return returned;
    }

    @Override
    public Connection getConnection() {
        lent++;
        return (Connection) Proxy.newProxyInstance(
                LentConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        returned++;
                        return closed();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    /** From now on it fails when it is given back. */
    void breakGivingBack() {
        broken = true;
    }

    private @Nullable Object closed() throws SQLException {
        if (broken) {
            throw new SQLException("the connection is broken");
        }
        return null;
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException("the store knows no users");
    }

    @Override
    public PrintWriter getLogWriter() {
        return new PrintWriter(PrintWriter.nullWriter());
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("there is none");
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw new UnsupportedOperationException("there is nothing inside");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
