package dev.callhook.samples.war;

import java.net.URI;
import java.nio.file.Path;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;

/** Jetty, without an application at first. */
final class JettyContainer implements Container {

    private final Server server = new Server();
    private final ContextHandlerCollection contexts = new ContextHandlerCollection();
    private final ServerConnector connector;

    private JettyContainer() {
        HttpConfiguration quiet = new HttpConfiguration();
        quiet.setSendServerVersion(false);
        connector = new ServerConnector(server, new HttpConnectionFactory(quiet));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(contexts);
    }

    static Container started() throws Exception {
        JettyContainer started = new JettyContainer();
        started.server.start();
        return started;
    }

    @Override
    public URI uri() {
        return server.getURI().resolve("/webhooks/voice");
    }

    @Override
    public ClassLoader deploy(Path application) throws Exception {
        WebAppContext context = new WebAppContext(application.toString(), "/");
        context.setThrowUnavailableOnStartupException(true);
        contexts.addHandler(context);
        context.start();
        return context.getClassLoader();
    }

    @Override
    public void undeploy() throws Exception {
        WebAppContext context = contexts.getDescendant(WebAppContext.class);
        context.stop();
        contexts.removeHandler(context);
        context.destroy();
    }

    @Override
    public void disconnect() throws Exception {
        connector.stop();
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
