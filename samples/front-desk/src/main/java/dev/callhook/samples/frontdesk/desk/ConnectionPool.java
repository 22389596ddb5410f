package dev.callhook.samples.frontdesk.desk;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/** A small pool of connections whose waits are all bounded. */
final class ConnectionPool {

    private static final int CONNECTIONS = 4;
    private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(2);
    private static final Duration WAIT_FOR_DATABASE_AT_START = Duration.ofSeconds(5);

    private ConnectionPool() {}

    /** Returns a pool that has reached the database once. */
    static HikariDataSource open(String jdbcUrl) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("front-desk");
        config.setJdbcUrl(jdbcUrl);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
        config.setValidationTimeout(WAIT_FOR_CONNECTION.toMillis() / 2);
        config.setInitializationFailTimeout(WAIT_FOR_DATABASE_AT_START.toMillis());
        if (jdbcUrl.startsWith("jdbc:postgresql:")) {
            addPostgresDefaults(config);
        }
        return new HikariDataSource(config);
    }

    /** Defaults only: what the URL says wins. */
    private static void addPostgresDefaults(HikariConfig config) {
        config.addDataSourceProperty("connectTimeout", "2");
        // A query timeout is a cancel request; a server that has gone does not answer that either.
        config.addDataSourceProperty("socketTimeout", "15");
        // The detail of an error quotes the row: a name and a phone number, in a log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("ApplicationName", "front-desk");
    }
}
