package dev.callhook.samples.frontdesk.billing;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A billing service that does something else than to tell a price at once. */
public final class OtherBilling implements AutoCloseable {

    private static final String PRICE = "{\"pounds\":48}";

    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    private OtherBilling() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
    }

    /** Answers at once, with this. */
    public static OtherBilling answering(int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new OtherBilling().started(exchange -> {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    /** Takes the request and says nothing until it is closed; then it is as if it had been slow. */
    public static OtherBilling silent() throws IOException {
        OtherBilling billing = new OtherBilling();
        return billing.started(exchange -> {
            billing.awaitClosing();
            exchange.sendResponseHeaders(200, PRICE.length());
            exchange.getResponseBody().write(PRICE.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
    }

    /** Sends the head of the answer, and no body until it is closed. */
    public static OtherBilling halfSilent() throws IOException {
        OtherBilling billing = new OtherBilling();
        return billing.started(exchange -> {
            exchange.sendResponseHeaders(200, PRICE.length());
            exchange.getResponseBody().flush();
            billing.awaitClosing();
            exchange.getResponseBody().write(PRICE.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private OtherBilling started(HttpHandler handler) {
        server.createContext("/", handler);
        server.start();
        return this;
    }

    /** Not for ever: whoever waits without a limit shall be seen to. */
    private void awaitClosing() {
        try {
            boolean unused = closed.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
