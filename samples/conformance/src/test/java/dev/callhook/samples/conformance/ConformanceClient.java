package dev.callhook.samples.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.callhook.signature.WebhookSigner;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Sends signed deliveries. */
final class ConformanceClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI address;
    private final String secret;

    ConformanceClient(URI address, String secret) {
        this.address = address;
        this.secret = secret;
    }

    /** Sends a delivery and waits for its answer. */
    HttpResponse<String> send(String json) {
        return sendAsync(json).join();
    }

    /** Sends a delivery. */
    CompletableFuture<HttpResponse<String>> sendAsync(String json) {
        byte[] body = json.getBytes(UTF_8);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(PATIENCE).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        WebhookSigner.of(secret)
                .headers(Instant.now(), body)
                .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return client.sendAsync(request.build(), BodyHandlers.ofString());
    }

    /** Gets what is beside the webhook. */
    HttpResponse<String> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "text/html")
                .build();
        return client.sendAsync(request, BodyHandlers.ofString()).join();
    }
}
