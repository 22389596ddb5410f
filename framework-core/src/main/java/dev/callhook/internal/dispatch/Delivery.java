package dev.callhook.internal.dispatch;

import dev.callhook.handler.Deadline;
import dev.callhook.http.WebhookRequest;
import dev.callhook.internal.registration.HandlerMethod;
import dev.callhook.payload.CallObject;
import dev.callhook.payload.ToolCall;
import dev.callhook.payload.WebhookPayload;
import dev.callhook.spi.Invocation;
import java.util.Optional;

/**
 * One delivery that is known to be real.
 *
 * @param request as it came
 * @param secretId the secret that signed it
 * @param payload what it says
 * @param deadline when its answer must be out
 */
record Delivery(WebhookRequest request, String secretId, WebhookPayload payload, Deadline deadline) {

    Invocation invocation(HandlerMethod method, Optional<ToolCall> toolCall) {
        return new Invocation(method.method(), request, payload, toolCall, secretId, deadline);
    }

    /** The call's id for a log line. */
    String callId() {
        CallObject call = payload.call();
        String id = call == null ? null : call.id();
        return id == null ? "unknown" : id;
    }
}
