package dev.callhook.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.callhook.Idempotency;
import dev.callhook.WebhookDispatcher;
import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.Tool;
import dev.callhook.payload.CallObject;
import dev.callhook.servlet.WebhookServlet;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A program that serves bookings from the database of its first argument, beside others that do. It says where it listens,
 * and ends when its standard input does: with the test that started it, at the latest.
 */
final class RacingServer {

    static final String SECRET = "a-secret-of-the-tests";
    private static final String HOST = "127.0.0.1";
    private static final String PATH = "/webhook";

    private RacingServer() {}

    public static void main(String[] arguments) throws Exception {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(arguments[0]);
            pool.setMaximumPoolSize(16);
            try (WebhookDispatcher dispatcher = dispatcher(pool)) {
                serve(dispatcher);
            }
        }
    }

    private static WebhookDispatcher dispatcher(DataSource pool) throws SQLException {
        JdbcIdempotencyStore store = JdbcIdempotencyStore.of(pool);
        store.createTable();
        return WebhookDispatcher.builder()
                .handlers(new Desk(pool))
                .secret(SECRET)
                .idempotency(Idempotency.shared(store))
                .build();
    }

    private static void serve(WebhookDispatcher dispatcher) throws Exception {
        ServletHolder webhooks = new ServletHolder(new WebhookServlet(dispatcher));
        webhooks.setAsyncSupported(true);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(webhooks, PATH);
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost(HOST);
        server.addConnector(connector);
        server.setHandler(context);
        server.start();
        System.out.println("ready http://" + HOST + ":" + connector.getLocalPort() + PATH);
        System.in.readAllBytes();
        server.stop();
    }

    /** Work that must not be done twice. */
    record Desk(DataSource pool) {

        record Booked(String guest, long number) {}

        @Tool("book")
        Booked book(String guest) throws SQLException {
            return new Booked(guest, insert("INSERT INTO bookings (guest) VALUES (?) RETURNING number", guest));
        }

        @OnEndOfCallReport
        void file(CallObject call) throws SQLException {
            insert("INSERT INTO reports (call) VALUES (?) RETURNING number", String.valueOf(call.id()));
        }

        private long insert(String sql, String value) throws SQLException {
            try (Connection connection = pool.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, value);
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        }
    }
}
