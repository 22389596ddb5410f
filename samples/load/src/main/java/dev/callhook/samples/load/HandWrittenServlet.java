package dev.callhook.samples.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.callhook.http.WebhookRequest;
import dev.callhook.signature.HmacSignatureVerifier;
import dev.callhook.signature.SignatureVerificationException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a developer writes by hand in an afternoon, to be measured against: the signature is checked, a tool is called and
 * answered, on the container's thread, without deadlines, limits, or a memory for duplicates.
 */
final class HandWrittenServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient HmacSignatureVerifier verifier;
    private final transient LoadDesk desk;
    private final ObjectMapper mapper = new ObjectMapper();

    HandWrittenServlet(String secret, LoadDesk desk) {
        this.verifier = HmacSignatureVerifier.of(Map.of("default", secret), Duration.ofMinutes(5), Clock.systemUTC());
        this.desk = desk;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(1 << 20);
        Map<String, List<String>> headers = Map.of(
                "X-Webhook-Signature", List.of(request.getHeader("X-Webhook-Signature")),
                "X-Webhook-Timestamp", List.of(request.getHeader("X-Webhook-Timestamp")));
        try {
            verifier.verify(WebhookRequest.of(headers, body));
        } catch (SignatureVerificationException e) {
            response.sendError(401);
            return;
        }
        byte[] answer = answer(mapper.readTree(body).path("message").path("tool_call_list"));
        response.setContentType("application/json");
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    private byte[] answer(JsonNode calls) throws IOException {
        List<ObjectNode> results = new ArrayList<>();
        for (JsonNode call : calls) {
            ObjectNode result = mapper.createObjectNode();
            result.set("tool_call_id", call.path("id"));
            result.set("result", mapper.valueToTree(run(call.path("function"))));
            results.add(result);
        }
        return mapper.writeValueAsBytes(Map.of("results", results));
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
