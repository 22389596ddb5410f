package dev.callhook.samples.frontdesk.billing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.callhook.samples.frontdesk.desk.Treatment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Stands in for the billing service, which this sample does not have: made-up prices, on the loopback address. */
public final class BillingStub implements AutoCloseable {

    private static final String PRICES = "/prices/";

    private final HttpServer server;

    private BillingStub(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts the service on a free port.
     *
     * @return the running service
     * @throws IOException if there is no free port
     */
    public static BillingStub start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(PRICES, BillingStub::answer);
        server.start();
        return new BillingStub(server);
    }

    /**
     * Returns where it listens.
     *
     * @return the address, with a slash at its end
     */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String treatment = exchange.getRequestURI().getPath().substring(PRICES.length());
        byte[] body = ("{\"pounds\":" + pounds(Treatment.valueOf(treatment)) + "}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static int pounds(Treatment treatment) {
        return switch (treatment) {
            case CHECK_UP -> 48;
            case CLEANING -> 65;
            case FILLING -> 120;
            case PAIN -> 55;
        };
    }
}
