package dev.callhook.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Delivers over HTTP, and waits longer than the platform would: a late answer is a finding, not a hanging test.
 * Redirects are not followed. The client's threads end when nothing refers to it any more.
 */
final class HttpTransport implements Transport {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int MOST_PORT = 65_535;

    private final URI uri;
    private final Duration timeout;
    private final HttpClient client;

    HttpTransport(URI uri) {
        this(uri, TIMEOUT);
    }

    HttpTransport(URI uri, Duration timeout) {
        if (!("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                || uri.getHost() == null
                || uri.getPort() > MOST_PORT) {
            throw new IllegalArgumentException("\"" + uri + "\" is no address to send to: it needs http:// or https://"
                    + " and a host, like http://127.0.0.1:8080/webhooks/voice");
        }
        this.uri = uri;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
    }

    @Override
    public WebhookAnswer deliver(Map<String, List<String>> headers, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        CompletableFuture<HttpResponse<byte[]>> sent = client.sendAsync(request.build(), head -> new BoundedAnswer());
        try {
            HttpResponse<byte[]> response = sent.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return WebhookAnswer.of(response.statusCode(), response.headers().map(), response.body());
        } catch (TimeoutException e) { // the timeout of a request ends with the head of its answer
            sent.cancel(true);
            throw noAnswer(new HttpTimeoutException("not all of it came within " + timeout.toMillis() + " ms"));
        } catch (ExecutionException e) {
            throw noAnswer(e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause()));
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + uri, e);
        }
    }

    private UncheckedIOException noAnswer(IOException cause) {
        return new UncheckedIOException("no answer from " + uri, cause);
    }

    @Override
    public Transport slow() {
        return new BadClient(uri);
    }

    @Override
    public void leave(Map<String, List<String>> headers, byte[] body) {
        new BadClient(uri).leave(headers, body);
    }
}
