package dev.callhook.internal.execution;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bounds what runs and what waits on any executor: virtual threads have no bound of their own, and that of an application's
 * pool says nothing about its queue. Safe for use by several threads.
 */
final class BoundedExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(BoundedExecutor.class);

    private final Predicate<Task> threads;
    private final int maxRunning;
    private final int maxQueued;
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger queued;
    private final Queue<Task> queue = new ConcurrentLinkedQueue<>();

    BoundedExecutor(Executor threads, int maxRunning, int maxQueued) {
        this(task -> tryExecute(threads, task), maxRunning, maxQueued, new AtomicInteger());
    }

    private BoundedExecutor(Predicate<Task> threads, int maxRunning, int maxQueued, AtomicInteger queued) {
        this.threads = threads;
        this.maxRunning = maxRunning;
        this.maxQueued = maxQueued;
        this.queued = queued;
    }

    /** Returns an executor that takes a part of this one's places to run, and shares those to wait. */
    BoundedExecutor part(int mostRunning) {
        return new BoundedExecutor(this::tryExecute, mostRunning, maxQueued, queued);
    }

    private static boolean tryExecute(Executor threads, Runnable task) {
        try {
            threads.execute(task);
            return true;
        } catch (Throwable e) { // an executor that is full or closed, or no memory for a thread
            LOG.warn("the executor takes no handler: {}", e.toString());
            return false;
        }
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
        boolean started = threads.test(new Start(task));
        if (!started) {
            running.decrementAndGet();
        }
        return started;
    }

    /** Runs a task and then those that wait, on the place that it has got. */
    private final class Start implements Task {

        private final Task first;

        Start(Task first) {
            this.first = first;
        }

        @Override
        public void run() {
            runFrom(first);
        }

        @Override
        public void rejected() {
            running.decrementAndGet();
            first.rejected();
            startQueued();
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
