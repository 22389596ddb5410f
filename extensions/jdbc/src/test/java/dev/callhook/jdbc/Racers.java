package dev.callhook.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Threads that start each piece of work at one moment. */
final class Racers implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;

    private final int count;
    private final ExecutorService threads;
    private final CyclicBarrier start;

    Racers(int count) {
        this.count = count;
        this.threads = Executors.newFixedThreadPool(count);
        this.start = new CyclicBarrier(count);
    }

    /** Returns what each of them came to. */
    <R> List<R> race(IntFunction<Callable<R>> work) throws Exception {
        List<Future<R>> running = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Callable<R> own = work.apply(number);
            running.add(threads.submit(() -> {
                start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                return own.call();
            }));
        }
        List<R> results = new ArrayList<>();
        for (Future<R> future : running) {
            results.add(future.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
        return results;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
