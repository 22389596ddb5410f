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
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final int most;
    private final AtomicInteger taken = new AtomicInteger();

    private CallerSlots(int most) {
        this.most = most;
    }

    /** For runs that are interrupted when their answer is due. */
    static CallerSlots ofTheLine() {
        return new CallerSlots(Math.min(32, Math.max(8, 4 * PROCESSORS)));
    }

    /** For runs that go on after their answer, for minutes: very few. */
    static CallerSlots ofTheBackground() {
        return new CallerSlots(Math.min(8, PROCESSORS));
    }

    /** Has the thread that brings the delivery run what has been quick; returns false if it must run elsewhere. */
    boolean tryTake(Run<?> run) {
        CallingThread caller = run.job.caller();
        if (caller == null || !run.job.lane().isQuick() || !Bounds.acquire(taken, most)) {
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
