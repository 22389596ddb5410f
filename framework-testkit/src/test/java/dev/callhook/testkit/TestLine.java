package dev.callhook.testkit;

import dev.callhook.WebhookDispatcher;
import dev.callhook.servlet.WebhookServlet;
import java.net.URI;
import java.time.Instant;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Handlers under test, and a kit that reaches them in process or over HTTP; time stands still for both. */
record TestLine(WebhookTestKit kit, TestTime time, AutoCloseable end) implements AutoCloseable {

    static final String SECRET = "a-secret-of-the-tests";
    static final Instant START = Instant.parse("2026-05-04T08:30:00Z");

    enum Way {
        IN_PROCESS {
            @Override
            TestLine to(WebhookDispatcher dispatcher, TestTime time) {
                return new TestLine(WebhookTestKit.of(dispatcher, SECRET).clock(time), time, dispatcher::close);
            }
        },

        JETTY {
            @Override
            TestLine to(WebhookDispatcher dispatcher, TestTime time) throws Exception {
                Server server = new Server(new QueuedThreadPool(16));
                ServerConnector connector = new ServerConnector(server);
                connector.setHost("127.0.0.1");
                server.addConnector(connector);
                ServletContextHandler context = new ServletContextHandler();
                context.addServlet(new ServletHolder(new WebhookServlet(dispatcher)), "/voice");
                server.setHandler(context);
                server.start();
                URI uri = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/voice");
                return new TestLine(WebhookTestKit.of(uri, SECRET).clock(time), time, server::stop);
            }
        };

        abstract TestLine to(WebhookDispatcher dispatcher, TestTime time) throws Exception;

        TestLine to(TestTime time, Object... handlers) throws Exception {
            WebhookDispatcher dispatcher = WebhookDispatcher.builder()
                    .handlers(handlers)
                    .secret(SECRET)
                    .clock(time)
                    .nanoTime(time::nanos)
                    .build();
            return to(dispatcher, time);
        }
    }

    @Override
    public void close() throws Exception {
        end.close();
    }
}
