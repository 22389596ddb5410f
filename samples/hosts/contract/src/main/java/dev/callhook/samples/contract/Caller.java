package dev.callhook.samples.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Talks to one host as the platform does, and checks what must hold for every answer. Safe for use by several threads. */
public final class Caller {

    static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final URI uri;
    private final String secret;

    /**
     * Creates a caller of one host.
     *
     * @param uri where the host takes deliveries
     * @param secret signs them
     */
    public Caller(URI uri, String secret) {
        this.uri = uri;
        this.secret = secret;
    }

    URI uri() {
        return uri;
    }

    Delivery signed(String body) {
        return Delivery.signed(secret, body);
    }

    /**
     * Sends a signed body and expects 200.
     *
     * @param body the body
     * @return the answer's body
     */
    public String answer(String body) {
        return send(signed(body)).hasJsonHead(200).body();
    }

    /**
     * Sends the head of a signed delivery, and its body only when the host asks for that; expects 200.
     *
     * @param body the body
     * @return the answer's body
     */
    public String answerToInvited(String body) {
        Delivery delivery = signed(body);
        HttpRequest.Builder request = request(uri, delivery, BodyPublishers.ofByteArray(delivery.body()));
        return send(request.expectContinue(true).build()).hasJsonHead(200).body();
    }

    /**
     * Sends a body without a signature and expects 401.
     *
     * @param body the body
     */
    public void expectRefusal(String body) {
        send(Delivery.unsigned(body)).isError(401);
    }

    Answer send(Delivery delivery) {
        return send(uri, delivery, BodyPublishers.ofByteArray(delivery.body()));
    }

    Answer sendTo(URI elsewhere, Delivery delivery) {
        return send(elsewhere, delivery, BodyPublishers.ofByteArray(delivery.body()));
    }

    Answer sendChunked(Delivery delivery) {
        return send(uri, delivery, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(delivery.body())));
    }

    /** Sends raw bytes, closes the sending half, and returns all answers that came. */
    List<Answer> sendRaw(byte[]... parts) throws IOException {
        List<Answer> answers = RawExchange.of(uri, parts);
        answers.forEach(Answer::checked);
        return answers;
    }

    /** Checks which events of a call the desk has seen, in their order. */
    void expectNotes(String callId, String... notes) {
        StringBuilder expected = new StringBuilder();
        for (String note : notes) {
            expected.append(expected.isEmpty() ? "" : ",")
                    .append('"')
                    .append(note)
                    .append('"');
        }
        assertThat(answer(Bodies.toolCalls(Bodies.notes("t1", callId))))
                .isEqualTo("{\"results\":[{\"tool_call_id\":\"t1\",\"result\":{\"value\":[" + expected + "]}}]}");
    }

    private Answer send(URI target, Delivery delivery, BodyPublisher body) {
        return send(request(target, delivery, body).build());
    }

    private static HttpRequest.Builder request(URI target, Delivery delivery, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(target).timeout(TIMEOUT).method(delivery.method(), body);
        delivery.headers().forEach(header -> request.header(header.name(), header.value()));
        return request;
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(response.headers().map());
            return new Answer(response.statusCode(), headers, new String(response.body(), StandardCharsets.UTF_8))
                    .checked();
        } catch (IOException e) {
            throw new AssertionError("no answer to " + request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
