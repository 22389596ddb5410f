package dev.callhook.spi;

import dev.callhook.handler.Deadline;
import dev.callhook.handler.EventOrder;
import dev.callhook.http.WebhookRequest;
import dev.callhook.payload.ToolCall;
import dev.callhook.payload.WebhookPayload;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * One run of one handler method: what it is run for, and until when.
 *
 * @param method the handler method
 * @param request the delivery
 * @param payload what the delivery says
 * @param toolCall the call that is answered, if the method is a tool
 * @param secretId the id of the secret that signed the delivery, {@code unsigned} if signatures are not checked
 * @param deadline the moment by which the method must have answered
 * @param eventOrder where an event stands among those of its call; empty for other methods
 */
public record Invocation(
        Method method,
        WebhookRequest request,
        WebhookPayload payload,
        Optional<ToolCall> toolCall,
        String secretId,
        Deadline deadline,
        Optional<EventOrder> eventOrder) {}
