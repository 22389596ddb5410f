package dev.callhook.samples.conformance;

import dev.callhook.WebhookDispatcher;
import dev.callhook.http.WebhookResponse;
import dev.callhook.servlet.WebhookServlet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;

/** A Jetty on this machine alone that serves a dispatcher, and that lets all its work come to an end before it stops. */
final class ConformanceServer {

    private static final String HOST = "127.0.0.1";
    private static final String PATH = "/webhook";
    private static final long STOP_TIMEOUT_MILLIS = 10_000;

    private final Server server = new Server();
    private final ServerConnector connector;

    ConformanceServer(WebhookDispatcher dispatcher, int port) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(HOST);
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new GracefulHandler(context(dispatcher)));
        server.setErrorHandler(ConformanceServer::sendError);
        server.setStopTimeout(STOP_TIMEOUT_MILLIS);
        server.addEventListener(closing(dispatcher));
        server.setStopAtShutdown(true);
    }

    /** Starts to listen, and returns the address of the webhook. */
    String start() throws Exception {
        server.start();
        return "http://" + HOST + ":" + connector.getLocalPort() + PATH;
    }

    /** Waits until the process is told to end. */
    void join() throws InterruptedException {
        server.join();
    }

    private static ServletContextHandler context(WebhookDispatcher dispatcher) {
        ServletContextHandler context = new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS);
        context.addServlet(new ServletHolder(new WebhookServlet(dispatcher)), PATH);
        context.getServletHandler().setEnsureDefaultServlet(false); // it answers 405 where there is nothing
        context.setErrorHandler(ConformanceServer::sendError);
        return context;
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

    /** Answers what never reaches the servlet in its manner: JSON that says no more than the status. */
    private static boolean sendError(Request request, Response response, Callback callback) {
        String json = "{\"error\":\"" + HttpStatus.getMessage(response.getStatus()) + "\"}";
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, WebhookResponse.CONTENT_TYPE);
        response.write(true, ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }
}
