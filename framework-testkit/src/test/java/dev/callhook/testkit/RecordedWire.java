package dev.callhook.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.callhook.testkit.json.KitJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what is sent, byte for byte, and answers as a test says it. */
final class RecordedWire implements Transport {

    static final String SECRET = "a-secret-of-the-tests";

    final TestTime time = TestTime.at(Instant.parse("2026-05-04T08:30:00Z"));
    final WebhookTestKit kit = WebhookTestKit.of(this, SECRET).clock(time);
    final List<Delivered> sent = new CopyOnWriteArrayList<>();
    private final Map<String, WebhookAnswer> answers = new HashMap<>();
    private volatile boolean hungUp;

    record Delivered(Map<String, List<String>> headers, String body) {

        JsonNode message() {
            return KitJson.object(body.getBytes(StandardCharsets.UTF_8)).get("message");
        }

        String header(String name) {
            return String.join(",", headers.getOrDefault(name, List.of()));
        }
    }

    RecordedWire answering(String type, int status, String body) {
        answers.put(type, WebhookAnswer.of(status, Map.of(), body.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** From now on no answer comes. */
    void hangUp() {
        hungUp = true;
    }

    JsonNode message(int index) {
        return sent.get(index).message();
    }

    List<String> types() {
        return sent.stream().map(each -> each.message().get("type").asText()).toList();
    }

    @Override
    public WebhookAnswer deliver(Map<String, List<String>> headers, byte[] body) {
        sent.add(new Delivered(headers, new String(body, StandardCharsets.UTF_8)));
        if (hungUp) {
            throw new UncheckedIOException("no answer from the desk", new IOException("closed"));
        }
        return answers.getOrDefault(
                String.join("", headers.getOrDefault("X-Webhook-Event", List.of())),
                WebhookAnswer.of(200, Map.of(), "{}".getBytes(StandardCharsets.UTF_8)));
    }
}
