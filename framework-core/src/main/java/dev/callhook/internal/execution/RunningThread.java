package dev.callhook.internal.execution;

import java.util.concurrent.Callable;
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
    private volatile boolean interrupted; // changed under the lock
    private boolean shielded;
    private boolean stuck;

    /** Counts the run among those that are stuck while it is one of them. */
    RunningThread(AtomicInteger stuckNow) {
        this.stuckNow = stuckNow;
    }

    synchronized void enter() {
        thread = Thread.currentThread();
        if (interrupted) {
            Thread.currentThread().interrupt(); // its end came while it was about to begin
        }
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
    public boolean isOver() {
        return interrupted;
    }

    @Override
    public <V extends @Nullable Object> V shielded(Callable<V> call) throws Exception {
        shield(true);
        try {
            return call.call();
        } finally {
            shield(false);
        }
    }

    private synchronized void shield(boolean on) {
        if (!Thread.currentThread().equals(thread)) {
            return; // work that has left its thread is not interrupted
        }
        shielded = on;
        if (interrupted && on) {
            Thread.interrupted();
        } else if (interrupted) {
            Thread.currentThread().interrupt();
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
            if (thread != null && !shielded) {
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
