package dev.callhook.internal.dispatch;

import dev.callhook.internal.listening.Listeners;
import dev.callhook.internal.text.WireText;
import dev.callhook.spi.WebhookEvent.Duplicate;
import dev.callhook.spi.WebhookEvent.Failed;
import dev.callhook.spi.WebhookEvent.Handled;
import dev.callhook.spi.WebhookEvent.Late;
import dev.callhook.spi.WebhookEvent.Rejected;
import dev.callhook.spi.WebhookEvent.Rejected.Cause;
import dev.callhook.spi.WebhookEvent.Target;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log and the listeners how the runs of handler methods went. Safe for use by several threads. */
final class HandlerReport {

    private static final Logger LOG = LoggerFactory.getLogger("dev.callhook.dispatch");
    private static final int MUCH_PERCENT = 70;
    private static final long PAUSE_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Listeners listeners;
    private final LongSupplier nanoTime;
    private final Map<Target, Long> warnedAt = new ConcurrentHashMap<>(); // as many as there are targets

    HandlerReport(Listeners listeners, LongSupplier nanoTime) {
        this.listeners = listeners;
        this.nanoTime = nanoTime;
    }

    /** Starts to time a run that should end before this moment. */
    Timing start(Target target, long endNanos) {
        long now = nanoTime.getAsLong();
        return new Timing(target, now, endNanos - now);
    }

    void duplicate(Target target, Duplicate.Fate fate, Delivery delivery) {
        String callId = WireText.loggable(delivery.callId().orElse("unknown"));
        if (fate == Duplicate.Fate.CONFLICT) {
            LOG.warn("{} came again with other content and was refused, call {}", name(target), callId);
        } else {
            LOG.info("{} came again, it gets the answer of the first, call {}", name(target), callId);
        }
        listeners.tell(new Duplicate(target, fate));
    }

    void late(Target target, Delivery delivery) {
        LOG.warn(
                "{} is not handled in time, its sender is asked to deliver again while the handler goes on, call {}",
                name(target),
                WireText.loggable(delivery.callId().orElse("unknown")));
        listeners.tell(new Late(target));
    }

    /** A call that came again is answered, while the run that it waits for goes on. */
    void lateDuplicate(Target target) {
        listeners.tell(new Late(target));
    }

    void turnedAway(Target target) {
        LOG.warn("{} was turned away: too much is under way", name(target));
        listeners.tell(new Rejected(target, Cause.BUSY));
    }

    private static String name(Target target) {
        return target.tool().isEmpty() ? target.event() : "a call of the tool " + target.tool();
    }

    /** One run. */
    final class Timing {

        private final Target target;
        private final long start;
        private final long leftNanos; // nothing, if it had to wait for longer than its sender does

        private Timing(Target target, long start, long leftNanos) {
            this.target = target;
            this.start = start;
            this.leftNanos = leftNanos;
        }

        void handled() {
            long took = took();
            if (listeners.any()) {
                listeners.tell(new Handled(target, Duration.ofNanos(took)));
            }
        }

        /** Logs the failure with its stack and returns the incident's id. */
        String failed(String what, Delivery delivery, Throwable failure) {
            String incident = Incidents.report(what, delivery, failure);
            listeners.tell(new Failed(target, Duration.ofNanos(took()), incident));
            return incident;
        }

        private long took() {
            long now = nanoTime.getAsLong();
            long nanos = now - start;
            if (leftNanos > 0 && nanos / MUCH_PERCENT > leftNanos / 100 && isDue(now)) {
                LOG.warn(
                        "{} took {} ms of the {} ms that it had: this is said once a minute at the most",
                        name(target),
                        TimeUnit.NANOSECONDS.toMillis(nanos),
                        TimeUnit.NANOSECONDS.toMillis(leftNanos));
            }
            return nanos;
        }

        private boolean isDue(long now) {
            Long last = warnedAt.putIfAbsent(target, now);
            return last == null || (now - last >= PAUSE_NANOS && warnedAt.replace(target, last, now));
        }
    }
}
