package dev.callhook.internal.idempotency;

import dev.callhook.internal.execution.AtEnd;
import dev.callhook.internal.idempotency.AnswerRing.Answered;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers in the memory of this process what work came to: up to a number of answers and a number of bytes, the oldest forgotten
 * first. Work that is under way is kept from its duplicates by {@link InFlight} until its job is over; what goes on without a
 * thread is known here, too, as a job may give it up: its duplicates are then late. Safe for use by several threads.
 */
public final class OnceInMemory implements OnceOnly {

    private static final Logger LOG = LoggerFactory.getLogger(OnceInMemory.class);
    private static final Duration LONGEST = Duration.ofDays(36_500); // above it nanoseconds run out

    private final long windowNanos;
    private final long leaseNanos;
    private final LongSupplier nanoTime;
    private final AnswerRing answers;
    private final Map<WorkKey, GoingOn> goingOn = new LinkedHashMap<>(); // by age

    /**
     * What it may keep.
     *
     * @param window how long an answer is remembered
     * @param maxEntries the most answers
     * @param maxBytes the most bytes of them together
     */
    public record Limits(Duration window, int maxEntries, long maxBytes) {}

    /**
     * Creates an empty memory.
     *
     * @param limits what it may keep
     * @param lease how long at the most duplicates are held off from work that goes on
     * @param nanoTime the source of elapsed time
     */
    public OnceInMemory(Limits limits, Duration lease, LongSupplier nanoTime) {
        this.windowNanos = nanos(limits.window());
        this.leaseNanos = nanos(lease);
        this.answers = new AnswerRing(limits.maxEntries(), limits.maxBytes());
        this.nanoTime = nanoTime;
    }

    private static long nanos(Duration time) {
        return (time.compareTo(LONGEST) < 0 ? time : LONGEST).toNanos();
    }

    /** Its job may give it up, and it goes on all the same. */
    private record GoingOn(WorkKey key, long end) {}

    @Override
    public <T extends Settled> CompletableFuture<T> run(WorkKey key, AtEnd end, Work<T> work) {
        T instead = instead(key, work);
        if (instead != null) {
            return CompletableFuture.completedFuture(instead);
        }
        CompletableFuture<T> working = work.run();
        if (!working.isDone()) {
            GoingOn held = held(key);
            return working.thenApply(settled -> settled(held, settled))
                    .copy(); // if that itself were given up nothing would be remembered
        }
        remember(key, working.join());
        return working;
    }

    private <T extends Settled> T settled(GoingOn held, T settled) {
        remember(held.key(), settled);
        release(held);
        return settled;
    }

    /** Returns what stands for the result of work that is not run; null if it is to be run. */
    private <T extends Settled> @Nullable T instead(WorkKey key, Work<T> work) {
        Answered answered;
        GoingOn held;
        synchronized (this) {
            answered = answers.find(key);
            held = goingOn.isEmpty() ? null : goingOn.get(key);
        }
        if (answered == null && held == null) {
            return null; // mostly, and without a look at the clock
        }
        long now = nanoTime.getAsLong();
        if (answered != null && !isOver(answered.endNanos(), now)) {
            return answered.same() ? work.repeated(answered.answer()) : work.different();
        }
        if (held != null && !isOver(held.end(), now)) {
            return held.key().hasContentOf(key) ? work.elsewhere() : work.different();
        }
        return null;
    }

    private synchronized GoingOn held(WorkKey key) {
        long now = nanoTime.getAsLong();
        Iterator<GoingOn> eldest = goingOn.values().iterator();
        while (eldest.hasNext() && isOver(eldest.next().end(), now)) {
            eldest.remove();
        }
        GoingOn held = new GoingOn(key, now + leaseNanos);
        goingOn.put(key, held);
        return held;
    }

    private synchronized void release(GoingOn held) {
        goingOn.remove(held.key(), held);
    }

    /** The work is done, so its answer goes out whether or not there is room to remember it. */
    private synchronized void remember(WorkKey key, Settled settled) {
        if (!settled.remembered()) {
            return;
        }
        long now = nanoTime.getAsLong();
        try {
            answers.forgetEnded(now);
            answers.add(key, now + windowNanos, settled.forStore());
        } catch (OutOfMemoryError e) {
            LOG.error(
                    "no memory to remember an answer, so a duplicate runs again: give the JVM more, or Idempotency less");
        }
    }

    private static boolean isOver(long end, long now) {
        return end - now <= 0;
    }
}
