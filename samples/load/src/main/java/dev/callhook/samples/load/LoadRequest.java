package dev.callhook.samples.load;

import dev.callhook.signature.WebhookSigner;
import dev.callhook.testkit.SamplePayloads;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Signed requests, each with ids of its own. */
final class LoadRequest {

    /** In an argument, this stands for the id of the request. */
    static final String ID = "id-of-the-load";

    /** Calls the tool {@code quick}, with another text each time. */
    static final LoadRequest QUICK = tool("quick", Map.of("text", ID));

    private static final String CALL = "call-of-the-load";
    private static final WebhookSigner SIGNER = WebhookSigner.of(LoadServer.SECRET);
    private static final AtomicLong IDS = new AtomicLong();

    private final String template;

    private LoadRequest(String template) {
        this.template = template;
    }

    /** Calls a tool, with the whole assistant in the body, as the platform sends it. */
    static LoadRequest tool(String tool, Map<String, ?> arguments) {
        return calls(List.of(call(ID, tool, arguments)));
    }

    /** Calls a tool several times in one request; the ids of the calls are that of the request and their places. */
    static LoadRequest batch(String tool, List<? extends Map<String, ?>> arguments) {
        List<Map<String, ?>> calls = new ArrayList<>();
        for (Map<String, ?> each : arguments) {
            calls.add(call(ID + "-" + calls.size(), tool, each));
        }
        return calls(calls);
    }

    private static Map<String, ?> call(String id, String tool, Map<String, ?> arguments) {
        return Map.of("id", id, "type", "function", "function", Map.of("name", tool, "arguments", arguments));
    }

    private static LoadRequest calls(List<Map<String, ?>> calls) {
        return new LoadRequest(SamplePayloads.named("tool-calls-single-with-assistant")
                .callId(CALL)
                .with("message.tool_call_list", calls)
                .text());
    }

    static LoadRequest report() {
        return new LoadRequest(SamplePayloads.endOfCallReport().callId(CALL).text());
    }

    /** A request that nobody has sent. */
    SignedRequest next() {
        String callId = UUID.randomUUID().toString();
        String id = "call_" + IDS.incrementAndGet();
        byte[] body = template.replace(CALL, callId).replace(ID, id).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head(body));
        request.writeBytes(body);
        return new SignedRequest(request.toByteArray(), callId, id);
    }

    /** The head of a request with this body. */
    static byte[] head(byte[] body) {
        StringBuilder head = new StringBuilder("POST " + LoadServer.PATH + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n");
        Map<String, List<String>> signed = SIGNER.headers(Instant.now(), body);
        signed.forEach((name, values) ->
                head.append(name).append(": ").append(values.get(0)).append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }
}
