package dev.callhook.samples.benchmarks.startup;

import dev.callhook.WebhookDispatcher;
import dev.callhook.WebhookDispatcherBuilder;
import dev.callhook.servlet.WebhookServlet;
import jakarta.servlet.http.HttpServlet;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A server in a process of its own; it prints its port as soon as it takes requests. */
final class StartupServer {

    static final String SECRET = "secret-of-the-measurement";

    private StartupServer() {}

    /**
     * Starts a server and runs until it is killed.
     *
     * @param args the variant
     * @throws Exception if it does not start
     */
    public static void main(String... args) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(servlet(Variant.valueOf(args[0]))), "/");
        server.setHandler(context);
        server.start();
        System.out.println("port " + connector.getLocalPort());
        server.join();
    }

    private static HttpServlet servlet(Variant variant) throws ReflectiveOperationException {
        return switch (variant) {
            case PLAIN -> new PlainServlet(SECRET);
            case HANDLERS ->
                servlet(WebhookDispatcher.builder()
                        .handlers(
                                Class.forName("acme.desk.Desk").getConstructor().newInstance()));
            case SCAN, INDEX -> servlet(WebhookDispatcher.builder().scan("acme.desk"));
        };
    }

    private static HttpServlet servlet(WebhookDispatcherBuilder builder) {
        return new WebhookServlet(builder.secret(SECRET).build());
    }
}
