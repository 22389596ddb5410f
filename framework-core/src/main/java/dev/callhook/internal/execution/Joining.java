package dev.callhook.internal.execution;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Waits a little for threads that have been told to end. */
final class Joining {

    private static final long MOST_MILLIS = 1_000;

    private Joining() {}

    static void join(Thread thread) {
        try {
            thread.join(MOST_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void join(ExecutorService ended) {
        try {
            ended.awaitTermination(MOST_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
