package dev.callhook.samples.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a good developer writes by hand in an afternoon, to be measured against: the signature is checked, a tool is called and
 * answered, on the container's thread, without deadlines, limits, or a memory for duplicates.
 */
final class HandWrittenServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int TOLERANCE_SECONDS = 300;
    private static final String PREFIX = "sha256=";

    private final transient SecretKeySpec key;
    private final transient LoadDesk desk;
    private final ObjectMapper mapper = new ObjectMapper();

    HandWrittenServlet(String secret, LoadDesk desk) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.desk = desk;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        if (!isSigned(request, body)) {
            response.sendError(401);
            return;
        }
        JsonNode message = mapper.readTree(body).path("message");
        byte[] answer = mapper.writeValueAsBytes(answer(message));
        response.setContentType("application/json");
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    private boolean isSigned(HttpServletRequest request, byte[] body) {
        String signature = request.getHeader("X-Webhook-Signature");
        String timestamp = request.getHeader("X-Webhook-Timestamp");
        if (signature == null || timestamp == null || !signature.startsWith(PREFIX)) {
            return false;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            byte[] sent = HexFormat.of().parseHex(signature, PREFIX.length(), signature.length());
            long age = Instant.now().getEpochSecond() - Long.parseLong(timestamp);
            return MessageDigest.isEqual(mac.doFinal(body), sent) && Math.abs(age) <= TOLERANCE_SECONDS;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private ObjectNode answer(JsonNode message) throws IOException {
        ObjectNode answer = mapper.createObjectNode();
        switch (message.path("type").asText()) {
            case "tool-calls" -> answer.set("results", results(message.path("tool_call_list")));
            case "status-update", "end-of-call-report" -> {} // nobody wants them here
            default -> answer.put("error", "unknown type");
        }
        return answer;
    }

    private ArrayNode results(JsonNode calls) throws IOException {
        ArrayNode results = mapper.createArrayNode();
        for (JsonNode call : calls) {
            ObjectNode result = results.addObject();
            result.set("tool_call_id", call.path("id"));
            result.set("result", mapper.valueToTree(run(call.path("function"))));
        }
        return results;
    }

    private Object run(JsonNode function) throws IOException {
        JsonNode arguments = function.path("arguments");
        try {
            return switch (function.path("name").asText()) {
                case "quick" -> desk.quick(arguments.path("text").asText());
                case "sleep" -> desk.sleep(arguments.path("ms").asInt());
                default -> Map.of("error", "unknown tool");
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
