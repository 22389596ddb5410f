package dev.callhook.servlet;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Ends the bodies that do not come in time. Its one thread is started by the first body that has to be waited for. */
final class BodyTimer {

    private static final String THREAD = "callhook-body-timer";
    private static final int PATIENCE_MILLIS = 1_000; // its tasks do not block

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, this::thread);
    private volatile @Nullable Thread thread;

    BodyTimer() {
        executor.setRemoveOnCancelPolicy(true); // or each body would stay in memory until its limit
    }

    /**
     * Runs the task after the delay, unless it is cancelled. It must not block: the others wait behind it.
     *
     * @throws java.util.concurrent.RejectedExecutionException if the timer has been stopped
     */
    Future<?> schedule(Runnable task, Duration delay) {
        return executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Forgets what is scheduled. The thread is gone when this returns. */
    void stop() {
        executor.shutdownNow();
        Thread last = thread;
        if (last != null) {
            try {
                last.join(PATIENCE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Thread thread(Runnable work) {
        // nothing of the request that happens to be the first is inherited, nor the class loader of its application
        Thread created = new Thread(null, work, THREAD, 0, false);
        created.setContextClassLoader(null);
        created.setDaemon(true);
        thread = created;
        return created;
    }
}
