package dev.callhook.internal.execution;

import org.jspecify.annotations.Nullable;

/**
 * The thread that brings a delivery. It may run one quick job itself, but not before whoever waits for the answer has been
 * told where it will be: the job may hang after all, and then another thread answers. Made and used by that thread; others get no
 * job taken.
 */
public final class CallingThread {

    private final Thread thread = Thread.currentThread();
    private @Nullable Runnable taken;
    private boolean left;

    /** {@return a thread that runs no job, since it waits for the answer itself} */
    public static CallingThread waiting() {
        CallingThread waiting = new CallingThread();
        waiting.leave();
        return waiting;
    }

    /** Takes a job to be run by {@link #leave()}; returns false if there is one, or the thread has left, or this is another one. */
    boolean tryTake(Runnable job) {
        if (!Thread.currentThread().equals(thread) || taken != null || left) {
            return false;
        }
        taken = job;
        return true;
    }

    /** Runs what it has taken, and takes nothing more. */
    public void leave() {
        left = true;
        Runnable job = taken;
        if (job != null) {
            taken = null;
            job.run();
        }
    }
}
