package dev.callhook.internal.dispatch;

import dev.callhook.handler.EventOrder;
import dev.callhook.http.WebhookResponse;
import dev.callhook.internal.dispatch.HandlerReport.Timing;
import dev.callhook.internal.execution.AtEnd;
import dev.callhook.internal.idempotency.OnceOnly;
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

    boolean mayBlock() {
        return remembering.mayBlock();
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
                        end.isOver() ? Responses.LATE : new Listening(method, delivery, order, repeated).answer(end);
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

    /** A method that listens. */
    private final class Listening implements OnceOnly.Work<EventOutcome> {

        private final HandlerMethod method;
        private final Delivery delivery;
        private final EventOrder order;
        private final AtomicBoolean repeated;

        Listening(HandlerMethod method, Delivery delivery, EventOrder order, AtomicBoolean repeated) {
            this.method = method;
            this.delivery = delivery;
            this.order = order;
            this.repeated = repeated;
        }

        WebhookResponse answer(AtEnd end) {
            Optional<OnceOnly> once = remembering.once();
            Optional<String> callId = delivery.callId();
            if (once.isEmpty() || callId.isEmpty()) {
                return handled().answer();
            }
            WorkKey key = key(callId.get(), delivery, String.valueOf(identities.get(method)));
            return once.get().run(key, end, this).join().answer();
        }

        private EventOutcome handled() {
            Timing timing = report.start(target(delivery), delivery.endNanos());
            try {
                invoker.invoke(method, delivery.invocation(method, Optional.of(order)));
                timing.handled();
                return EventOutcome.DONE;
            } catch (Throwable e) { // errors too: the other methods still run, and the sender may deliver again
                return failed(timing, e);
            }
        }

        private EventOutcome failed(Timing timing, Throwable failure) {
            String incident =
                    timing.failed(method.label() + " for " + delivery.kind().type(), delivery, failure);
            String text =
                    "{\"error\":\"the event was not handled, deliver it again\",\"incident\":\"" + incident + "\"}";
            return new EventOutcome(WebhookResponse.of(500, text), false);
        }

        @Override
        public long leftNanos() {
            return delivery.leftNanos();
        }

        @Override
        public CompletableFuture<EventOutcome> run() {
            return CompletableFuture.completedFuture(handled());
        }

        @Override
        public EventOutcome repeated(byte[] answer) {
            if (repeated.compareAndSet(false, true)) { // it is one delivery, however many methods listen
                duplicate(delivery, Fate.REPLAYED);
            }
            return EventOutcome.DONE;
        }

        @Override
        public EventOutcome different() {
            return elsewhere();
        }

        @Override
        public EventOutcome elsewhere() {
            if (delivery.leftNanos() > 0) { // else it is late already
                late(delivery);
            }
            return new EventOutcome(Responses.LATE, false);
        }

        @Override
        public EventOutcome notRun(Throwable failure) {
            return failed(report.start(target(delivery), delivery.endNanos()), failure);
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
}
