package dev.callhook.internal.dispatch;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** The end of a dispatcher: nothing new comes in, what is in gets its answer, then all is closed, once. */
final class Closing {

    private static final long LOOK_NANOS = 5_000_000;
    private static final long LONGEST_NANOS = 11_000_000_000L; // the platform waits ten seconds

    private final AtomicInteger deliveries = new AtomicInteger();
    private final ReentrantLock closing = new ReentrantLock();
    private volatile boolean begun;
    private final LongSupplier nanoTime;
    private boolean done; // guarded by the lock

    Closing(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Returns false once closing has begun. */
    boolean enter() {
        deliveries.incrementAndGet();
        if (begun) {
            deliveries.decrementAndGet();
            return false;
        }
        return true;
    }

    void leave() {
        deliveries.decrementAndGet();
    }

    /** Waits for the deliveries and then does the rest; a second call waits for the first. */
    void close(Runnable rest) {
        begun = true;
        closing.lock();
        try {
            if (!done) {
                awaitDeliveries();
                rest.run();
                done = true;
            }
        } finally {
            closing.unlock();
        }
    }

    /**
     * Waits until the last of them has had its deadline, whatever happens: an interrupt only makes the rest hurry, and the one
     * that is still there then runs the handler that closes.
     */
    private void awaitDeliveries() {
        long start = nanoTime.getAsLong();
        boolean interrupted = false;
        while (deliveries.get() > 0 && nanoTime.getAsLong() - start < LONGEST_NANOS) {
            interrupted |= Thread.interrupted();
            LockSupport.parkNanos(LOOK_NANOS);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
