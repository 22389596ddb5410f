package dev.callhook.samples.load;

import dev.callhook.Idempotency;
import dev.callhook.WebhookDispatcher;
import dev.callhook.WebhookDispatcherBuilder;
import dev.callhook.servlet.WebhookServlet;
import jakarta.servlet.http.HttpServlet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The process under load: a container with 200 threads and one servlet. It ends when its standard input does. */
public final class LoadServer {

    static final String SECRET = "the-secret-of-the-load-tests";
    static final String PATH = "/webhook";

    private static final int THREADS = 200;
    private static final String HOST = "127.0.0.1";

    private LoadServer() {}

    /** The servlet under load. */
    enum Mode {
        /** As it comes: what has been quick on the container's thread, the rest elsewhere. */
        CALLHOOK,
        /** With a listener. */
        LISTENED,
        /** Without a memory for duplicates. */
        FORGETFUL,
        /** Every handler on a thread of a pool. */
        POOL,
        /** Every handler on a virtual thread of its own; needs JDK 21. */
        VIRTUAL_THREAD,
        /** The servlet that is measured against. */
        HAND_WRITTEN,
        /** The same once more: as far as the two differ, a run tells nothing. */
        CONTROL,
        /** Only what no servlet can do without: checks the signature and the grammar, and answers always the same. */
        LIMIT,
        /** Reads and writes bytes and does nothing else: what the container costs. */
        EMPTY;

        /** Tells whether it does what it is asked for. */
        boolean isEchoing() {
            return this != EMPTY && this != LIMIT;
        }

        boolean runsHere() {
            return this != VIRTUAL_THREAD || Runtime.version().feature() >= 21;
        }
    }

    /**
     * Starts the server and prints {@code ready} with its port.
     *
     * @param args the container (jetty, tomcat), the mode, and the file for what handlers leave
     * @throws Exception if it does not start
     */
    public static void main(String... args) throws Exception {
        if (args.length != 3) {
            System.err.println("usage: LoadServer jetty|tomcat MODE JOURNAL");
            System.exit(2);
        }
        Logger.getLogger("").setLevel(Level.WARNING); // Tomcat tells of every start
        HttpServlet servlet = servlet(Mode.valueOf(args[1]), new LoadDesk(Path.of(args[2])));
        int port = args[0].equals("jetty") ? jetty(servlet) : tomcat(servlet);
        System.out.println("ready " + port);
        while (System.in.read() >= 0) {
            // until whoever started it ends or closes it
        }
        System.exit(0);
    }

    private static HttpServlet servlet(Mode mode, LoadDesk desk)
            throws GeneralSecurityException, ReflectiveOperationException {
        WebhookDispatcherBuilder builder =
                WebhookDispatcher.builder().handlers(desk).secret(SECRET);
        return switch (mode) {
            case CALLHOOK -> new WebhookServlet(builder.build());
            case LISTENED -> new WebhookServlet(builder.listener(event -> {}).build());
            case FORGETFUL ->
                new WebhookServlet(builder.idempotency(Idempotency.off()).build());
            case POOL ->
                new WebhookServlet(
                        builder.executor(Executors.newCachedThreadPool()).build());
            case VIRTUAL_THREAD ->
                new WebhookServlet(builder.executor(virtualThreads()).build());
            case HAND_WRITTEN, CONTROL -> new HandWrittenServlet(SECRET, desk);
            case LIMIT -> new LimitServlet(SECRET);
            case EMPTY -> new EmptyServlet();
        };
    }

    private static Executor virtualThreads() throws ReflectiveOperationException {
        return (Executor)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }

    private static int jetty(HttpServlet servlet) throws Exception {
        Server server = new Server(new QueuedThreadPool(THREADS));
        ServerConnector connector = new ServerConnector(server);
        connector.setHost(HOST);
        connector.setAcceptQueueSize(2_000);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(servlet), PATH);
        server.setHandler(context);
        server.start();
        return connector.getLocalPort();
    }

    private static int tomcat(HttpServlet servlet) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("load").toString());
        Connector connector = new Connector();
        connector.setPort(0);
        connector.setProperty("address", HOST);
        connector.setProperty("maxThreads", Integer.toString(THREADS));
        connector.setProperty("acceptCount", "2000");
        connector.setProperty("maxKeepAliveRequests", "-1");
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", null);
        Wrapper wrapper = Tomcat.addServlet(context, "webhook", servlet);
        wrapper.setAsyncSupported(true);
        wrapper.addMapping(PATH);
        tomcat.start();
        return connector.getLocalPort();
    }
}
