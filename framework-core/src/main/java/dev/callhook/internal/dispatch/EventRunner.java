package dev.callhook.internal.dispatch;

import dev.callhook.http.WebhookResponse;
import dev.callhook.internal.execution.Executions;
import dev.callhook.internal.execution.Job;
import dev.callhook.internal.execution.Job.Instead;
import dev.callhook.internal.execution.Lane;
import dev.callhook.internal.execution.ThreadContext;
import dev.callhook.internal.idempotency.InFlight;
import dev.callhook.internal.idempotency.InFlight.Joined;
import dev.callhook.internal.idempotency.WorkKey;
import dev.callhook.internal.ordering.CallSequence;
import dev.callhook.internal.registration.EventKind;
import dev.callhook.internal.registration.HandlerRegistry;
import dev.callhook.internal.text.OnceLog;
import dev.callhook.spi.WebhookEvent.Duplicate.Fate;
import dev.callhook.spi.WebhookEvent.Target;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Has the methods of an event run in the order of the events of its call. 200 means that all of them have finished; one that
 * is not done at the deadline goes on, the sender is asked to deliver again, and that delivery waits for the same run.
 */
final class EventRunner {

    private final HandlerRegistry registry;
    private final Executions executions;
    private final EventWork work;
    private final OnceLog once;
    private final CallSequence sequence;
    private final InFlight<WebhookResponse> inFlight;
    private final Map<EventKind, Lane> lanes = new EnumMap<>(EventKind.class);

    EventRunner(HandlerRegistry registry, Executions executions, EventWork work, OnceLog once) {
        this.registry = registry;
        this.executions = executions;
        this.inFlight = new InFlight<>(executions::send);
        this.work = work;
        this.once = once;
        this.sequence = new CallSequence(executions.limits().maxQueued(), executions::send);
        for (EventKind kind : EventKind.values()) {
            lanes.put(kind, new Lane(new Target(kind.type(), ""), 0, true));
        }
    }

    void run(Delivery delivery, Reply reply) {
        EventKind kind = delivery.kind();
        if (registry.handlers(kind).isEmpty()) {
            once.info("no method handles " + kind.type() + " events: add one with " + kind.label());
            reply.give(Responses.OK);
            return;
        }
        CompletableFuture<WebhookResponse> handled =
                work.key(delivery).map(key -> joined(delivery, key)).orElseGet(() -> sequenced(delivery));
        reply.give(executions.by(delivery.endNanos(), handled, () -> {
            work.late(delivery);
            return Responses.LATE;
        }));
    }

    private CompletableFuture<WebhookResponse> joined(Delivery delivery, WorkKey key) {
        CompletableFuture<WebhookResponse> handled = new CompletableFuture<>();
        Optional<Joined<WebhookResponse>> joined = inFlight.joinOrStart(key, result -> {
            CompletableFuture<WebhookResponse> unused = sequenced(delivery).whenComplete((response, never) -> {
                try {
                    result.accept(response);
                } finally { // whatever becomes of others that wait
                    handled.complete(response);
                }
            });
        });
        if (joined.isEmpty()) {
            return handled;
        }
        work.duplicate(delivery, Fate.JOINED);
        return joined.get().result();
    }

    private CompletableFuture<WebhookResponse> sequenced(Delivery delivery) {
        ThreadContext context = LogKeys.of(delivery); // here, as one that has to wait is started by another thread
        return delivery.callId()
                .map(callId -> sequence.enter(callId, () -> start(delivery, context), () -> work.turnedAway(delivery)))
                .orElseGet(() -> start(delivery, context));
    }

    private CompletableFuture<WebhookResponse> start(Delivery delivery, ThreadContext context) {
        long endNanos = executions.now() + executions.limits().background().toNanos();
        Job<WebhookResponse> job = new Job<>(
                lane(delivery.kind()),
                work.mayBlock() ? null : delivery.caller(),
                endNanos,
                context,
                end -> work.perform(delivery, end),
                instead -> instead == Instead.LATE ? Responses.LATE : Responses.BUSY);
        CompletableFuture<WebhookResponse> result = new CompletableFuture<>();
        executions.start(job, result::complete, answer -> {}); // who waits does so for less than the job's time
        return result;
    }

    private Lane lane(EventKind kind) {
        return Objects.requireNonNull(lanes.get(kind));
    }
}
