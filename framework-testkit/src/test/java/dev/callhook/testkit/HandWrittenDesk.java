package dev.callhook.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.callhook.testkit.json.KitJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A server that somebody wrote without Callhook, and without checking signatures; a test writes its answers. */
final class HandWrittenDesk implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private HandWrittenDesk(HttpServer server) {
        this.server = server;
    }

    /** Starts a desk whose answer to a message is a status, a space, and a body. */
    static HandWrittenDesk answering(Function<JsonNode, String> answers) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            HandWrittenDesk desk = new HandWrittenDesk(server);
            server.createContext("/", exchange -> answer(exchange, answers));
            server.setExecutor(desk.threads);
            server.start();
            return desk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange, Function<JsonNode, String> answers) throws IOException {
        try (exchange) {
            JsonNode message =
                    KitJson.object(exchange.getRequestBody().readAllBytes()).path("message");
            String answer = answers.apply(message);
            byte[] body = answer.substring(4).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    WebhookTestKit kit() {
        return WebhookTestKit.of(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "any-secret-of-the-tests");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
