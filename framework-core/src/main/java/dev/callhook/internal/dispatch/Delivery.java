package dev.callhook.internal.dispatch;

import dev.callhook.handler.Deadline;
import dev.callhook.handler.EventOrder;
import dev.callhook.http.WebhookRequest;
import dev.callhook.internal.execution.CallingThread;
import dev.callhook.internal.registration.EventKind;
import dev.callhook.internal.registration.HandlerMethod;
import dev.callhook.payload.CallObject;
import dev.callhook.payload.ToolCall;
import dev.callhook.payload.WebhookPayload;
import dev.callhook.spi.Invocation;
import java.time.Duration;
import java.util.Optional;

/**
 * One delivery that is known to be real.
 *
 * @param request as it came
 * @param secretId the secret that signed it
 * @param payload what it says
 * @param kind its event
 * @param caller the thread that brings it
 * @param arrival when it came
 * @param limit how long after that its answer leaves
 */
record Delivery(
        WebhookRequest request,
        String secretId,
        WebhookPayload payload,
        EventKind kind,
        CallingThread caller,
        Arrival arrival,
        Duration limit) {

    /** What a method is run with for this event. */
    Invocation invocation(HandlerMethod method, Optional<EventOrder> order) {
        return invocation(method, Optional.empty(), arrival.deadline(limit), order);
    }

    /** What a tool is run with. */
    Invocation invocation(HandlerMethod method, ToolCall call, Duration toolLimit) {
        return invocation(method, Optional.of(call), arrival.deadline(toolLimit), Optional.empty());
    }

    private Invocation invocation(
            HandlerMethod method, Optional<ToolCall> call, Deadline deadline, Optional<EventOrder> order) {
        return new Invocation(method.method(), request, payload, call, secretId, deadline, order);
    }

    /** Until when the answer leaves. */
    long endNanos() {
        return arrival.endNanos(limit);
    }

    /** The time that is left, negative once the answer is late. */
    long leftNanos() {
        return arrival.leftNanos(limit);
    }

    Optional<String> callId() {
        CallObject call = payload.call();
        String id = call == null ? null : call.id();
        return id == null || id.isBlank() ? Optional.empty() : Optional.of(id);
    }

    /** {@code call.status}, empty if there is none. */
    String status() {
        CallObject call = payload.call();
        String status = call == null ? null : call.status();
        return status == null ? "" : status;
    }
}
