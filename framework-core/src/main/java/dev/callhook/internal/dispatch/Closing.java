package dev.callhook.internal.dispatch;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** The end of a dispatcher: nothing new comes in, what is in gets its answer, then all is closed, once. */
final class Closing {

    private static final long LOOK_NANOS = 5_000_000;

    private final AtomicInteger deliveries = new AtomicInteger();
    private final ReentrantLock closing = new ReentrantLock();
    private volatile boolean begun;
    private boolean done; // guarded by the lock

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

    /** Waits for the deliveries, each of which has its deadline, and then does the rest; a second call waits for the first. */
    void close(Runnable rest) {
        begun = true;
        closing.lock();
        try {
            if (!done) {
                while (deliveries.get() > 0 && !Thread.currentThread().isInterrupted()) {
                    LockSupport.parkNanos(LOOK_NANOS);
                }
                rest.run();
                done = true;
            }
        } finally {
            closing.unlock();
        }
    }
}
