package dev.callhook.internal.execution;

import dev.callhook.spi.WebhookEvent.Target;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What is known at run time of the work for one target: how many runs there are and may be, and whether it has been quick.
 * Safe for use by several threads.
 *
 * <p>A run above two milliseconds counts sixteen times as much as a quick one, so that a pause of the JVM changes nothing,
 * and two slow runs in a row do. Nothing counts as quick before it has been seen to be.
 */
public final class Lane {

    private static final long QUICK_NANOS = 2_000_000;
    private static final int SLOW = 16;
    private static final int THRESHOLD = 2 * SLOW;
    private static final int SLOWEST = 4 * SLOW;

    private final Target target;
    private final int maxConcurrent;
    private final boolean background;
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger slowness = new AtomicInteger(THRESHOLD + 8);

    /**
     * Creates the lane.
     *
     * @param target what the work is for
     * @param maxConcurrent the most runs at once; 0 for any number
     * @param background whether nobody on the line waits for them
     */
    public Lane(Target target, int maxConcurrent, boolean background) {
        this.target = target;
        this.maxConcurrent = maxConcurrent;
        this.background = background;
    }

    boolean isBackground() {
        return background;
    }

    Target target() {
        return target;
    }

    boolean enter() {
        return maxConcurrent == 0 || Bounds.acquire(running, maxConcurrent);
    }

    /** Enters in spite of the bound, what is turned away leaves like the others. */
    void enterAnyway() {
        if (maxConcurrent > 0) {
            running.incrementAndGet();
        }
    }

    void leave() {
        if (maxConcurrent > 0) {
            running.decrementAndGet();
        }
    }

    boolean isQuick() {
        return slowness.get() < THRESHOLD;
    }

    void learn(long nanos) {
        int known = slowness.get();
        int learnt = nanos > QUICK_NANOS ? Math.min(known + SLOW, SLOWEST) : Math.max(known - 1, 0);
        if (learnt != known) { // the quick path writes nothing
            slowness.compareAndSet(known, learnt);
        }
    }

    /** {@return the tool or event for a log line} */
    @Override
    public String toString() {
        return target.tool().isEmpty() ? target.event() : "tool " + target.tool();
    }
}
