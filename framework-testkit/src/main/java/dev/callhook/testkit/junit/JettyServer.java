package dev.callhook.testkit.junit;

import dev.callhook.WebhookDispatcher;
import dev.callhook.servlet.WebhookServlet;
import java.net.URI;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Jetty with the servlet, on a free port of this host. The one class that names Jetty: the others work without.
 *
 * @param uri where the servlet listens
 * @param end stops it
 */
record JettyServer(URI uri, AutoCloseable end) {

    private static final String PATH = "/webhooks/voice";

    static JettyServer start(WebhookDispatcher dispatcher) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new WebhookServlet(dispatcher)), PATH);
        server.setHandler(context);
        server.start();
        return new JettyServer(URI.create("http://127.0.0.1:" + connector.getLocalPort() + PATH), server::stop);
    }
}
