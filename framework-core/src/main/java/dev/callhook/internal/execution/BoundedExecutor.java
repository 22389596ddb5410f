package dev.callhook.internal.execution;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bounds what runs and what waits on any executor: virtual threads have no bound of their own, and that of an application's
 * pool says nothing about its queue. Safe for use by several threads.
 */
final class BoundedExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(BoundedExecutor.class);

    private final Executor threads;
    private final int maxRunning;
    private final int maxQueued;
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger queued = new AtomicInteger();
    private final Queue<Task> queue = new ConcurrentLinkedQueue<>();

    BoundedExecutor(Executor threads, int maxRunning, int maxQueued) {
        this.threads = threads;
        this.maxRunning = maxRunning;
        this.maxQueued = maxQueued;
    }

    /** What is executed. It throws nothing. */
    interface Task extends Runnable {

        /** It was queued, and then there was no thread for it. */
        void rejected();
    }

    /** Returns false if there is no room. */
    boolean tryExecute(Task task) {
        if (Bounds.acquire(running, maxRunning)) {
            return start(task);
        }
        if (!Bounds.acquire(queued, maxQueued)) {
            return false;
        }
        queue.add(task);
        startQueued(); // a thread may have become free meanwhile
        return true;
    }

    private boolean start(Task task) {
        try {
            threads.execute(() -> runFrom(task));
            return true;
        } catch (Throwable e) { // an executor that is full or closed, or no memory for a thread
            running.decrementAndGet();
            LOG.warn("the executor takes no handler: {}", e.toString());
            return false;
        }
    }

    private void runFrom(Task first) {
        Task task = first;
        while (task != null) {
            try {
                task.run();
            } catch (Throwable e) { // no memory, most likely: the place must not be lost
                LOG.error("a handler's run ended before its time", e);
            }
            task = next();
        }
        running.decrementAndGet();
        startQueued();
    }

    private @Nullable Task next() {
        Task next = queue.poll();
        if (next != null) {
            queued.decrementAndGet();
        }
        return next;
    }

    private void startQueued() {
        while (!queue.isEmpty() && Bounds.acquire(running, maxRunning)) {
            Task next = next();
            if (next == null) {
                running.decrementAndGet();
            } else if (!start(next)) {
                next.rejected();
            }
        }
    }

    int running() {
        return running.get();
    }

    int queued() {
        return queued.get();
    }

    int maxRunning() {
        return maxRunning;
    }

    int maxQueued() {
        return maxQueued;
    }
}
