package dev.callhook.internal.execution;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Waits for a future until the end of its own time. */
final class Waiter<T> implements Watched {

    private final long dueNanos;
    private final Watchdog watchdog;
    private final Consumer<CompletableFuture<T>> late;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private final AtomicBoolean decided = new AtomicBoolean();

    /** Hands the answer to {@code late} if it is not there at the end. */
    Waiter(long dueNanos, Watchdog watchdog, Consumer<CompletableFuture<T>> late) {
        this.dueNanos = dueNanos;
        this.watchdog = watchdog;
        this.late = late;
    }

    CompletableFuture<T> await(CompletableFuture<T> shared) {
        watchdog.watch(this);
        CompletableFuture<T> unused = shared.whenComplete((value, failure) -> {
            watchdog.forget(this);
            if (decided.compareAndSet(false, true)) {
                decide(value, failure);
            }
        });
        return answer;
    }

    private void decide(T value, @Nullable Throwable failure) {
        if (failure == null) {
            answer.complete(value);
        } else {
            late.accept(answer); // nothing will come
        }
    }

    @Override
    public long dueNanos() {
        return dueNanos;
    }

    @Override
    public void onDue() {
        watchdog.forget(this);
        if (decided.compareAndSet(false, true)) {
            late.accept(answer);
        }
    }

    @Override
    public void endNow() {
        onDue();
    }
}
