package dev.callhook.samples.frontdesk;

import dev.callhook.Contract;
import dev.callhook.WebhookDispatcher;
import dev.callhook.samples.frontdesk.billing.BillingService;
import dev.callhook.samples.frontdesk.desk.DeskDatabase;
import dev.callhook.samples.frontdesk.desk.OpeningHours;
import dev.callhook.servlet.WebhookServlet;
import java.net.URI;
import java.time.Clock;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;

/** The running desk: its handlers behind one servlet on an embedded Jetty, on the loopback address. */
final class FrontDesk implements AutoCloseable {

    private static final String PATH = "/webhooks/voice";

    private final Server server;
    private final ServerConnector connector;

    private FrontDesk(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * What a desk is started with.
     *
     * @param port where it listens; 0 takes a free one
     * @param secret the secret of the platform
     * @param clock what time it is at the desk
     * @param platform what time it is where deliveries are signed
     * @param billing where prices come from
     */
    record Settings(int port, String secret, Clock clock, Clock platform, URI billing) {}

    static FrontDesk start(DeskDatabase database, OpeningHours hours, Settings settings) throws Exception {
        WebhookDispatcher dispatcher = dispatcher(database, hours, settings);
        Server server = new Server();
        ServerConnector connector = connector(server, settings.port());
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(new WebhookServlet(dispatcher)), PATH);
        server.setHandler(context);
        server.addEventListener(closing(dispatcher));
        server.setStopAtShutdown(true);
        server.start();
        return new FrontDesk(server, connector);
    }

    /** A key for each run seals metadata: calls are short and the server is one; several would share a key. */
    private static WebhookDispatcher dispatcher(DeskDatabase database, OpeningHours hours, Settings settings) {
        return WebhookDispatcher.builder()
                .handlers(
                        new Greeting(database, hours, settings.clock()),
                        new ContactTools(database),
                        new AppointmentTools(database),
                        new PriceTools(new BillingService(settings.billing())),
                        new CallFiling(database, settings.clock()))
                .interceptor(new BookUnavailableInterceptor())
                .secret(settings.secret())
                .clock(settings.platform())
                .contract(Contract.of().sealedMetadata(RandomText.ofHexDigits(64)))
                .build();
    }

    private static ServerConnector connector(Server server, int port) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        return connector;
    }

    /** Before anything else stops: what is under way is answered, and what comes now is told to come again later. */
    private static LifeCycle.Listener closing(WebhookDispatcher dispatcher) {
        return new LifeCycle.Listener() {
            @Override
            public void lifeCycleStopping(LifeCycle server) {
                dispatcher.close();
            }
        };
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + PATH);
    }

    void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }
}
