package dev.callhook.internal.execution;

import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Where a run is at work: on a thread, or in a future that its handler returned. An interrupt reaches the thread only while it
 * works for this run. Safe for use by several threads.
 */
final class RunningThread implements AtEnd {

    private final AtomicInteger stuckNow;
    private @Nullable Thread thread;
    private @Nullable Future<?> source;
    private boolean interrupted;
    private boolean stuck;

    /** Counts the run among those that are stuck while it is one of them. */
    RunningThread(AtomicInteger stuckNow) {
        this.stuckNow = stuckNow;
    }

    synchronized void enter() {
        thread = Thread.currentThread();
    }

    synchronized void leave() {
        thread = null;
        if (interrupted) {
            Thread.interrupted(); // it was for this run, the thread has others to do
        }
        if (stuck) {
            stuckNow.decrementAndGet();
        }
    }

    @Override
    public void cancel(Future<?> future) {
        boolean tooLate;
        synchronized (this) {
            source = future;
            tooLate = interrupted;
        }
        if (tooLate) {
            future.cancel(true);
        }
    }

    /** Interrupts the thread; what depends on the future runs on the executor. */
    void interrupt(Executor cancelling) {
        Future<?> waiting;
        synchronized (this) {
            interrupted = true;
            waiting = source;
            if (thread != null) {
                thread.interrupt();
            }
        }
        if (waiting != null) {
            cancelling.execute(() -> waiting.cancel(true));
        }
    }

    /** Returns the thread that still works for the run, which is stuck from now on; or null if there is none. */
    synchronized @Nullable Thread stuck() {
        if (thread != null) {
            stuck = true;
            stuckNow.incrementAndGet();
        }
        return thread;
    }
}
