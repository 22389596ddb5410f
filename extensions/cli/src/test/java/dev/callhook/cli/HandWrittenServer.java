package dev.callhook.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What somebody has without Callhook: it checks the signature and answers what it knows, with the JDK alone. Each test has one of
 * its own.
 */
final class HandWrittenServer implements BeforeEachCallback, AfterEachCallback {

    static final String SECRET = "tulip-secret-2026";

    private static final JsonMapper JSON = new JsonMapper();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    HandWrittenServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/voice", this::answer);
        server.setExecutor(threads);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        server.start();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        close();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/voice";
    }

    /** Returns what came with a right signature. */
    List<JsonNode> messages() throws IOException {
        List<JsonNode> messages = new CopyOnWriteArrayList<>();
        for (String body : bodies) {
            messages.add(JSON.readTree(body).path("message"));
        }
        return messages;
    }

    List<String> bodies() {
        return bodies;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String time = exchange.getRequestHeaders().getFirst("X-Webhook-Timestamp");
            boolean isReal = ("sha256=" + hmac(time, body))
                    .equals(exchange.getRequestHeaders().getFirst("X-Webhook-Signature"));
            JsonNode message = isReal ? JSON.readTree(body).path("message") : JSON.createObjectNode();
            boolean isConsistent = message.path("type")
                    .asText()
                    .equals(exchange.getRequestHeaders().getFirst("X-Webhook-Event"));
            if (isReal) {
                bodies.add(new String(body, StandardCharsets.UTF_8));
            }
            byte[] answer = answer(message).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(!isReal ? 401 : isConsistent ? 200 : 400, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private String answer(JsonNode message) {
        JsonNode call = message.path("tool_call_list").path(0);
        return switch (message.path("type").asText()
                + call.path("function").path("name").asText()) {
            case "assistant-request" -> "{\"assistant\":{\"metadata\":{\"customer\":7}}}";
            case "tool-callsbook" ->
                "{\"results\":[{\"tool_call_id\":\"" + call.path("id").asText()
                        + "\",\"result\":{\"slot\":\"09:30\"}}]}";
            case "tool-callsbook_again" -> "{\"booking\":" + bodies.size() + "}";
            case "tool-callsleak" -> "{\"value\":\"java.lang.IllegalStateException: no table\"}";
            case "tool-callsescape" -> "{\"error\":\"a \\u001b[31mred\\u009b0m alert\"}";
            default -> "{}";
        };
    }

    private static String hmac(String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on nobody listens. */
    void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
