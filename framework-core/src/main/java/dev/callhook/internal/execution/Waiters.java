package dev.callhook.internal.execution;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Those who wait for futures without a thread; not more than a bound. Safe for use by several threads. */
final class Waiters {

    private final int most;
    private final Watchdog watchdog;
    private final Executor sending;
    private final AtomicInteger waiting = new AtomicInteger();

    Waiters(int most, Watchdog watchdog, Executor sending) {
        this.most = most;
        this.watchdog = watchdog;
        this.sending = sending;
    }

    <T> CompletableFuture<T> by(long endNanos, CompletableFuture<T> shared, Supplier<T> late) {
        if (shared.isDone() && !shared.isCompletedExceptionally()) {
            return shared;
        }
        if (shared.isDone() || !Bounds.acquire(waiting, most)) {
            return CompletableFuture.completedFuture(late.get());
        }
        Waiter<T> waiter =
                new Waiter<>(endNanos, watchdog, answer -> sending.execute(() -> answer.complete(late.get())));
        CompletableFuture<T> answer = waiter.await(shared);
        CompletableFuture<T> unused = answer.whenComplete((value, failure) -> waiting.decrementAndGet());
        return answer;
    }
}
