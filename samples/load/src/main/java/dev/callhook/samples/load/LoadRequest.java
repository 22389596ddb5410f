package dev.callhook.samples.load;

import dev.callhook.signature.WebhookSigner;
import dev.callhook.testkit.SamplePayloads;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Signed requests over HTTP/1.1, byte for byte, each with ids of its own. */
final class LoadRequest {

    private static final String CALL = "call-of-the-load";
    private static final String ID = "id-of-the-load";
    private static final WebhookSigner SIGNER = WebhookSigner.of(LoadServer.SECRET);
    private static final AtomicLong IDS = new AtomicLong();

    private final String template;

    private LoadRequest(String template) {
        this.template = template;
    }

    /** Calls a tool, with the whole assistant in the body, as the platform sends it. */
    static LoadRequest tool(String tool, Map<String, ?> arguments) {
        return new LoadRequest(SamplePayloads.named("tool-calls-single-with-assistant")
                .callId(CALL)
                .with(
                        "message.tool_call_list",
                        List.of(Map.of(
                                "id",
                                ID,
                                "type",
                                "function",
                                "function",
                                Map.of("name", tool, "arguments", arguments))))
                .text());
    }

    static LoadRequest report() {
        return new LoadRequest(SamplePayloads.endOfCallReport().callId(CALL).text());
    }

    /** A request that nobody has sent. */
    byte[] next() {
        return of(UUID.randomUUID().toString(), "call_" + IDS.incrementAndGet());
    }

    /** The request with these ids. */
    byte[] of(String callId, String id) {
        byte[] body = template.replace(CALL, callId).replace(ID, id).getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("POST " + LoadServer.PATH + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n");
        Map<String, List<String>> signed = SIGNER.headers(Instant.now(), body);
        signed.forEach((name, values) ->
                head.append(name).append(": ").append(values.get(0)).append("\r\n"));
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        return request.toByteArray();
    }
}
