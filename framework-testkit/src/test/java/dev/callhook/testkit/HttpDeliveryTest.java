package dev.callhook.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.callhook.WebhookDispatcher;
import dev.callhook.http.WebhookHeaders;
import dev.callhook.http.WebhookRequest;
import dev.callhook.http.WebhookResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpDeliveryTest {

    private static final String SECRET = "a-secret-of-the-tests";

    private final ConcurrentLinkedDeque<Map<String, List<String>>> received = new ConcurrentLinkedDeque<>();
    private final WebhookDispatcher dispatcher =
            WebhookDispatcher.builder().handlers(new FrontDesk()).secret(SECRET).build();
    private HttpServer server;
    private WebhookTestKit kit;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/webhooks/voice", this::answer);
        server.start();
        kit = WebhookTestKit.of(uri("/webhooks/voice"), SECRET);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void isAnsweredForEverySample() {
        for (SamplePayload payload : SamplePayloads.all()) {
            assertThat(kit.send(payload).status()).as(payload.name()).isEqualTo(200);
        }
    }

    @Test
    void readsResultsAndHeaders() {
        WebhookAnswer answer = kit.send(SamplePayloads.toolCall("find_patient", Map.of("phone", "Zoë")));

        assertThat(answer.result().as(Map.class)).isEqualTo(Map.of("phone", "Zoë"));
        assertThat(answer.header("content-type")).contains("application/json;charset=utf-8");
    }

    @Test
    void sendsTheHeadersOfThePlatform() {
        kit.send(SamplePayloads.assistantRequest());

        assertThat(received.getLast())
                .containsEntry("Content-type", List.of("application/json"))
                .containsEntry("User-agent", List.of("HMS-Sovereign/1.0"))
                .containsEntry("X-webhook-event", List.of("assistant-request"))
                .containsKeys("X-webhook-timestamp", "X-webhook-signature");
    }

    @Test
    void sendsHeadersAsATestChangesThem() {
        SamplePayload payload = SamplePayloads.assistantRequest();

        assertThat(kit.header(WebhookHeaders.SIGNATURE, "a", "b").send(payload).status())
                .isEqualTo(401);
        assertThat(received.getLast()).containsEntry("X-webhook-signature", List.of("a", "b"));
        kit.header("x-webhook-event", "status-update").header("Content-Type").send(payload);
        assertThat(received.getLast())
                .containsEntry("X-webhook-event", List.of("status-update"))
                .doesNotContainKey("Content-type");
        assertThat(kit.sendUnsigned(payload).status()).isEqualTo(401);
        assertThat(received.getLast()).doesNotContainKeys("X-webhook-signature", "X-webhook-timestamp");
    }

    @Test
    void showsTheAnswerOfSomethingElse() {
        WebhookAnswer answer =
                WebhookTestKit.of(uri("/elsewhere"), SECRET).send(SamplePayloads.toolCall("opening_hours", Map.of()));

        assertThatThrownBy(answer::result)
                .isInstanceOf(AssertionError.class)
                .hasMessage("no tool call was answered: status 404, body"
                        + " <h1>404 Not Found</h1>No context found for request");
    }

    @Test
    void namesTheServerThatDoesNotAnswer() {
        server.stop(0);

        assertThatThrownBy(() -> kit.send(SamplePayloads.assistantRequest()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("no answer from " + uri("/webhooks/voice"));
    }

    @Test
    void refusesAnAddressThatIsNone() {
        for (String address : List.of("localhost:8080/webhooks", "/webhooks", "ftp://host/x", "http:///webhooks")) {
            assertThatThrownBy(() -> WebhookTestKit.of(URI.create(address), SECRET))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("\"" + address + "\" is no address to send to: it needs http:// or https:// and a host,"
                            + " like http://127.0.0.1:8080/webhooks/voice");
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(new HashMap<>(exchange.getRequestHeaders()));
            WebhookResponse response = dispatcher.dispatch(WebhookRequest.of(
                    exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes()));
            exchange.getResponseHeaders().set("Content-Type", WebhookResponse.CONTENT_TYPE);
            exchange.sendResponseHeaders(response.status(), response.body().length);
            exchange.getResponseBody().write(response.body());
        }
    }
}
