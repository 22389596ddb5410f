package dev.callhook.internal.dispatch;

import dev.callhook.handler.EventOrder;
import dev.callhook.http.WebhookResponse;
import dev.callhook.internal.dispatch.HandlerReport.Timing;
import dev.callhook.internal.execution.AtEnd;
import dev.callhook.internal.idempotency.OnceOnly;
import dev.callhook.internal.idempotency.OnceOnly.Done;
import dev.callhook.internal.idempotency.OnceOnly.Repeated;
import dev.callhook.internal.idempotency.Settled;
import dev.callhook.internal.idempotency.WorkKey;
import dev.callhook.internal.ordering.CallHistory;
import dev.callhook.internal.registration.EventKind;
import dev.callhook.internal.registration.HandlerMethod;
import dev.callhook.internal.registration.HandlerRegistry;
import dev.callhook.spi.WebhookEvent.Duplicate.Fate;
import dev.callhook.spi.WebhookEvent.Target;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** What a thread does for one event: each method that listens, once only. Nothing in it throws. */
final class EventWork {

    private static final byte[] NOTHING = {}; // a duplicate of what has been handled is answered like any event

    private final HandlerRegistry registry;
    private final HandlerInvoker invoker;
    private final HandlerReport report;
    private final Remembering remembering;
    private final CallHistory history = new CallHistory();
    private final IdentityHashMap<HandlerMethod, String> identities = new IdentityHashMap<>();

    EventWork(HandlerRegistry registry, HandlerWorkshop workshop) {
        this.registry = registry;
        this.invoker = workshop.invoker();
        this.report = workshop.report();
        this.remembering = workshop.remembering();
        for (EventKind kind : EventKind.values()) {
            identify(registry.handlers(kind));
        }
    }

    /** Several objects may have the same method: of one class, or of classes that inherit it. */
    private void identify(List<HandlerMethod> methods) {
        Map<Method, Integer> objects = new HashMap<>();
        for (HandlerMethod method : methods) {
            int nth = objects.merge(method.method(), 1, Integer::sum);
            identities.put(method, method.method() + (nth == 1 ? "" : " of object " + nth));
        }
    }

    /** Returns what a duplicate of the event is known by, or empty if it cannot be told. */
    Optional<WorkKey> key(Delivery delivery) {
        return remembering.isOn() ? delivery.callId().map(id -> key(id, delivery, "")) : Optional.empty();
    }

    private WorkKey key(String callId, Delivery delivery, String method) {
        String status = delivery.kind() == EventKind.STATUS_UPDATE ? delivery.status() : "";
        return remembering.keys().of(delivery.kind().type(), callId, status, method);
    }

    /** Runs the methods; none is begun once the time of the job is over. */
    CompletableFuture<WebhookResponse> perform(Delivery delivery, AtEnd end) {
        EventOrder order = order(delivery);
        String status = delivery.kind() == EventKind.STATUS_UPDATE ? delivery.status() : "";
        AtomicBoolean repeated = new AtomicBoolean();
        WebhookResponse worst = Responses.OK;
        for (HandlerMethod method : registry.handlers(delivery.kind())) {
            if (method.wants(status)) {
                WebhookResponse answer =
                        end.isOver() ? Responses.LATE : answer(new Listening(method, delivery, order, end), repeated);
                worst = worst.status() == 200 ? answer : worst;
            }
        }
        return CompletableFuture.completedFuture(worst);
    }

    /** Events of one call come here one after the other, so this is the order in which they are handled. */
    private EventOrder order(Delivery delivery) {
        String status = delivery.status();
        return delivery.callId()
                .map(id -> delivery.kind() == EventKind.STATUS_UPDATE
                        ? history.update(id, status)
                        : history.report(id, status))
                .orElseGet(() -> new EventOrder(status, List.of(), false));
    }

    private record Listening(HandlerMethod method, Delivery delivery, EventOrder order, AtEnd end) {}

    private WebhookResponse answer(Listening listening, AtomicBoolean repeated) {
        Delivery delivery = listening.delivery();
        Optional<OnceOnly> once = remembering.once();
        Optional<String> callId = delivery.callId();
        if (once.isEmpty() || callId.isEmpty()) {
            return answer(run(listening));
        }
        WorkKey key = key(callId.get(), delivery, String.valueOf(identities.get(listening.method())));
        try {
            OnceOnly.Outcome<String> outcome = once.get()
                    .run(key, delivery::leftNanos, listening.end(), () -> {
                        String incident = run(listening);
                        Settled<String> settled = new Settled<>(incident, NOTHING, incident.isEmpty());
                        return CompletableFuture.completedFuture(settled);
                    })
                    .join();
            return answer(outcome, delivery, repeated);
        } catch (RuntimeException e) { // the store cannot tell whether the method has run, so it is not
            Timing notRun = report.start(target(delivery), delivery.leftNanos());
            return answer(notRun.failed(what(listening.method(), delivery), delivery, e));
        }
    }

    private WebhookResponse answer(OnceOnly.Outcome<String> outcome, Delivery delivery, AtomicBoolean repeated) {
        if (outcome instanceof Done<String> done) {
            return answer(done.result());
        }
        if (outcome instanceof Repeated) {
            if (repeated.compareAndSet(false, true)) { // it is one delivery, however many methods listen
                duplicate(delivery, Fate.REPLAYED);
            }
            return Responses.OK;
        }
        if (delivery.leftNanos() > 0) { // else it is late already
            late(delivery);
        }
        return Responses.LATE;
    }

    private static WebhookResponse answer(String incident) {
        return incident.isEmpty()
                ? Responses.OK
                : WebhookResponse.of(
                        500,
                        "{\"error\":\"the event was not handled, deliver it again\",\"incident\":\"" + incident
                                + "\"}");
    }

    /** Runs the method and returns the incident's id if it failed, else an empty text. */
    private String run(Listening listening) {
        HandlerMethod method = listening.method();
        Delivery delivery = listening.delivery();
        Timing timing = report.start(target(delivery), delivery.leftNanos());
        try {
            invoker.invoke(method, delivery.invocation(method, Optional.of(listening.order())));
            timing.handled();
            return "";
        } catch (Throwable e) { // errors too: the other methods still run, and the sender may deliver again
            return timing.failed(what(method, delivery), delivery, e);
        }
    }

    void duplicate(Delivery delivery, Fate fate) {
        report.duplicate(target(delivery), fate, delivery);
    }

    void late(Delivery delivery) {
        report.late(target(delivery), delivery);
    }

    WebhookResponse turnedAway(Delivery delivery) {
        report.turnedAway(target(delivery));
        return Responses.BUSY;
    }

    private static Target target(Delivery delivery) {
        return new Target(delivery.kind().type(), "");
    }

    private static String what(HandlerMethod method, Delivery delivery) {
        return method.label() + " for " + delivery.kind().type();
    }
}
