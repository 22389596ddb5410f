package dev.callhook.internal.dispatch;

import dev.callhook.http.WebhookResponse;
import dev.callhook.internal.registration.EventKind;
import dev.callhook.internal.registration.HandlerMethod;
import dev.callhook.internal.registration.HandlerRegistry;
import dev.callhook.payload.CallObject;
import dev.callhook.payload.StatusUpdatePayload;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs the methods that listen to an event. 200 means that all of them have finished. */
final class EventRunner {

    private static final WebhookResponse TAKEN_OVER = WebhookResponse.of(200, "{}");

    private final HandlerRegistry registry;
    private final HandlerInvoker invoker;
    private final OnceLog once;

    EventRunner(HandlerRegistry registry, HandlerInvoker invoker, OnceLog once) {
        this.registry = registry;
        this.invoker = invoker;
        this.once = once;
    }

    WebhookResponse run(EventKind kind, Delivery delivery) {
        List<HandlerMethod> methods = registry.handlers(kind);
        if (methods.isEmpty()) {
            once.info("no method handles " + delivery.payload().type() + " events: add one with " + kind.label());
        }
        String incident = null;
        for (HandlerMethod method : methods) {
            if (method.wants(status(delivery))) {
                String failed = run(method, delivery);
                incident = incident == null ? failed : incident;
            }
        }
        return incident == null ? TAKEN_OVER : failed(incident);
    }

    /** Returns the incident's id if the method failed, else null. */
    private @Nullable String run(HandlerMethod method, Delivery delivery) {
        try {
            invoker.invoke(method, delivery.invocation(method, Optional.empty()));
            return null;
        } catch (Throwable e) { // errors too: the other methods still run, and the sender may deliver again
            return Incidents.report(
                    method.label() + " for " + delivery.payload().type(), delivery, e);
        }
    }

    private static WebhookResponse failed(String incident) {
        return WebhookResponse.of(
                500, "{\"error\":\"the event was not handled, deliver it again\",\"incident\":\"" + incident + "\"}");
    }

    private static String status(Delivery delivery) {
        CallObject call = delivery.payload() instanceof StatusUpdatePayload update ? update.call() : null;
        String status = call == null ? null : call.status();
        return status == null ? "" : status;
    }
}
