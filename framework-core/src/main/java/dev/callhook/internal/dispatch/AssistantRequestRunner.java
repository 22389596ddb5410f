package dev.callhook.internal.dispatch;

import dev.callhook.http.WebhookResponse;
import dev.callhook.internal.json.WireJson;
import dev.callhook.internal.registration.EventKind;
import dev.callhook.internal.registration.HandlerMethod;
import dev.callhook.internal.registration.HandlerRegistry;
import dev.callhook.payload.AssistantRequestResponse;
import java.util.List;
import java.util.Optional;

/**
 * Sets up the assistant while the phone rings. Whatever goes wrong is answered with <code>{}</code>, the default
 * assistant: an error would reject the call and be read to the caller.
 */
final class AssistantRequestRunner {

    private static final WebhookResponse DEFAULT_ASSISTANT = WebhookResponse.of(200, "{}");

    private final HandlerRegistry registry;
    private final HandlerInvoker invoker;
    private final WireJson json;
    private final OnceLog once;

    AssistantRequestRunner(HandlerRegistry registry, HandlerInvoker invoker, WireJson json, OnceLog once) {
        this.registry = registry;
        this.invoker = invoker;
        this.json = json;
        this.once = once;
    }

    WebhookResponse run(Delivery delivery) {
        List<HandlerMethod> methods = registry.handlers(EventKind.ASSISTANT_REQUEST);
        if (methods.isEmpty()) {
            once.info("no method handles assistant-request, the default assistant answers: add one with "
                    + EventKind.ASSISTANT_REQUEST.label());
            return DEFAULT_ASSISTANT;
        }
        HandlerMethod method = methods.get(0);
        try {
            Object returned = invoker.invoke(method, delivery.invocation(method, Optional.empty()));
            if (returned instanceof AssistantRequestResponse response) {
                response.warnings().forEach(once::warn);
                return new WebhookResponse(200, json.write(response));
            }
            throw new IllegalStateException(method.label() + " returned " + (returned == null ? "null" : "another type")
                    + ": return AssistantRequestResponse.useDefault() for the default assistant");
        } catch (Throwable e) { // errors too: the phone is ringing
            Incidents.report(method.label() + " for assistant-request (the default assistant answers)", delivery, e);
            return DEFAULT_ASSISTANT;
        }
    }
}
