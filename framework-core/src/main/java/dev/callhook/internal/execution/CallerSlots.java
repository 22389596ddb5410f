package dev.callhook.internal.execution;

import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many runs may be on threads that bring deliveries: a few, so that handlers which turn slow together hold a few threads
 * of the container and no more.
 */
final class CallerSlots {

    private static final Logger LOG = LoggerFactory.getLogger(CallerSlots.class);
    private static final int MOST =
            Math.min(32, Math.max(8, 4 * Runtime.getRuntime().availableProcessors()));

    private final AtomicInteger taken = new AtomicInteger();

    /** Has the thread that brings the delivery run what has been quick; returns false if it must run elsewhere. */
    boolean tryTake(Run<?> run) {
        CallingThread caller = run.job.caller();
        if (caller == null || !run.job.lane().isQuick() || !Bounds.acquire(taken, MOST)) {
            return false;
        }
        boolean isTaken = caller.tryTake(() -> run(run));
        if (!isTaken) {
            taken.decrementAndGet();
        }
        return isTaken;
    }

    private void run(Run<?> run) {
        try {
            run.run();
        } catch (Throwable e) { // no memory, most likely: the thread goes on all the same
            LOG.error("a handler's run ended before its time", e);
        } finally {
            taken.decrementAndGet();
        }
    }
}
