package dev.callhook.samples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.callhook.samples.benchmarks.Desk.Filed;
import dev.callhook.samples.benchmarks.Desk.Lead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What a good developer writes by hand: the signature is checked over the raw bytes and in constant time, the body is read
 * as a tree, tools are answered by id. No deadlines, no limits, no memory for duplicates.
 */
final class PlainCode implements Subject {

    private static final long TOLERANCE_SECONDS = 300;

    private final ObjectMapper mapper = new ObjectMapper();
    private final Desk desk;
    private final boolean transcript;

    PlainCode(Desk desk, boolean transcript) {
        this.desk = desk;
        this.transcript = transcript;
    }

    @Override
    public byte @Nullable [] answer(Delivery delivery) throws IOException {
        if (!isSigned(delivery)) {
            return null;
        }
        JsonNode message = mapper.readTree(delivery.body()).path("message");
        return switch (message.path("type").asText()) {
            case "tool-calls" -> mapper.writeValueAsBytes(results(message));
            case "end-of-call-report" -> {
                file(message);
                yield mapper.writeValueAsBytes(mapper.createObjectNode());
            }
            default -> mapper.writeValueAsBytes(mapper.createObjectNode());
        };
    }

    private static boolean isSigned(Delivery delivery) throws IOException {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Deliveries.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((delivery.timestamp() + ".").getBytes(StandardCharsets.UTF_8));
            String expected = "sha256=" + HexFormat.of().formatHex(mac.doFinal(delivery.body()));
            boolean same = MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.UTF_8),
                    delivery.signature().getBytes(StandardCharsets.UTF_8));
            long age = Instant.now().getEpochSecond() - Long.parseLong(delivery.timestamp());
            return same && Math.abs(age) <= TOLERANCE_SECONDS;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private ObjectNode results(JsonNode message) {
        String caller = message.path("customer").path("number").asText(null);
        ArrayNode results = mapper.createArrayNode();
        for (JsonNode call : message.path("tool_call_list")) {
            ObjectNode result = results.addObject();
            result.set("tool_call_id", call.path("id"));
            result.set("result", result(call.path("function"), caller));
        }
        ObjectNode answer = mapper.createObjectNode();
        answer.set("results", results);
        return answer;
    }

    private JsonNode result(JsonNode function, @Nullable String caller) {
        JsonNode arguments = function.path("arguments");
        return switch (function.path("name").asText()) {
            case "find_slot" ->
                mapper.valueToTree(desk.find(
                        arguments.path("service").asText(),
                        arguments.path("day").asText(),
                        arguments.path("people").asInt(),
                        caller));
            default -> mapper.createObjectNode().put("error", "unknown tool");
        };
    }

    private void file(JsonNode message) throws IOException {
        desk.file(new Filed(
                message.path("call").path("id").asText(),
                message.path("duration_seconds").asLong(),
                message.path("summary").asText(),
                mapper.treeToValue(message.path("analysis"), Lead.class),
                transcript ? spoken(message.path("messages")) : 0));
    }

    private static int spoken(JsonNode messages) {
        int spoken = 0;
        for (JsonNode each : messages) {
            if ("user".equals(each.path("role").asText())) {
                spoken += each.path("content").asText().length();
            }
        }
        return spoken;
    }
}
