package dev.callhook.samples.benchmarks.startup;

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
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The least that answers a signed tool call: no deadlines, no limits, no memory, no look at the timestamp's age. */
final class PlainServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String secret;
    private final ObjectMapper mapper = new ObjectMapper();

    PlainServlet(String secret) {
        this.secret = secret;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(1 << 20);
        if (!isSigned(request, body)) {
            response.sendError(401);
            return;
        }
        ObjectNode answer = mapper.createObjectNode();
        ArrayNode results = answer.putArray("results");
        for (JsonNode call : mapper.readTree(body).path("message").path("tool_call_list")) {
            JsonNode function = call.path("function");
            ObjectNode result = results.addObject();
            result.set("tool_call_id", call.path("id"));
            result.putObject("result").put("value", run(function.path("name").asText(), function.path("arguments")));
        }
        byte[] bytes = mapper.writeValueAsBytes(answer);
        response.setContentType("application/json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String run(String tool, JsonNode arguments) {
        return switch (tool) {
            case "hours" -> "9 to 5 on " + arguments.path("day").asText();
            case "book" ->
                arguments.path("day").asText() + arguments.path("seats").asInt();
            default -> "unknown tool";
        };
    }

    private boolean isSigned(HttpServletRequest request, byte[] body) throws IOException {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((request.getHeader("X-Webhook-Timestamp") + ".").getBytes(StandardCharsets.UTF_8));
            String expected = "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
            return MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.UTF_8),
                    request.getHeader("X-Webhook-Signature").getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
