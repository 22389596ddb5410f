package dev.callhook.samples.hosts;

import dev.callhook.WebhookDispatcher;
import dev.callhook.servlet.WebhookServlet;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/** Serves the front desk from Jetty. Run it with WEBHOOK_SECRET in the environment and, if you like, a port. */
public final class JettyEe11Host {

    private JettyEe11Host() {}

    public static void main(String[] args) throws Exception {
        int port = args.length == 0 ? 8080 : Integer.parseInt(args[0]);
        Server server = server(port, System.getenv("WEBHOOK_SECRET"));
        server.start();
        System.out.println("Serving " + server.getURI().resolve("/webhooks/voice"));
        server.join();
    }

    static Server server(int port, @Nullable String secret) {
        WebhookDispatcher dispatcher = WebhookDispatcher.builder()
                .scan("dev.callhook.samples.desk")
                .secret(secret)
                .build();
        ServletHolder webhooks = new ServletHolder(new WebhookServlet(dispatcher));
        webhooks.setAsyncSupported(true);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(webhooks, "/webhooks/voice");

        HttpConfiguration quiet = new HttpConfiguration();
        quiet.setSendServerVersion(false);
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(quiet));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        connector.setIdleTimeout(10_000); // a sender that falls silent holds no thread for long
        server.addConnector(connector);
        server.setHandler(context);
        server.setErrorHandler((request, response, callback) -> { // Jetty's own errors go out without a page
            callback.succeeded();
            return true;
        });
        return server;
    }
}
