package dev.callhook.internal.idempotency;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The work that is under way in this process, so that a duplicate can wait for it. Safe for use by several threads.
 *
 * @param <T> the result of the work
 */
public final class InFlight<T> {

    private final ConcurrentHashMap<WorkKey, Entry<T>> underWay = new ConcurrentHashMap<>();
    private final Executor sending;

    /**
     * Creates it.
     *
     * @param sending gives the result to those who wait for it
     */
    public InFlight(Executor sending) {
        this.sending = sending;
    }

    private record Entry<T>(WorkKey key, CompletableFuture<T> result) {}

    /**
     * Work that is under way.
     *
     * @param same whether it has the same content
     * @param result whenever it comes: whoever has it and tries again finds the work no more
     * @param <T> the result
     */
    public record Joined<T>(boolean same, CompletableFuture<T> result) {}

    /**
     * Starts work, unless it is under way.
     *
     * @param key what it is known by
     * @param start starts it, with what takes its result once
     * @return what is under way; empty if it was started now
     */
    public Optional<Joined<T>> joinOrStart(WorkKey key, Consumer<Consumer<T>> start) {
        Entry<T> mine = new Entry<>(key, new CompletableFuture<>());
        Entry<T> earlier = underWay.putIfAbsent(key, mine);
        if (earlier != null) {
            return Optional.of(new Joined<>(earlier.key().hasContentOf(key), earlier.result()));
        }
        try {
            start.accept(result -> over(mine, result));
            return Optional.empty();
        } catch (Throwable e) { // a mistake of ours: the next one must be able to start
            underWay.remove(key, mine);
            mine.result().cancel(false);
            throw e;
        }
    }

    private void over(Entry<T> mine, T result) {
        underWay.remove(mine.key(), mine);
        if (mine.result().getNumberOfDependents() == 0) {
            mine.result().complete(result);
        } else { // elsewhere: one that is slow to take its answer must not keep the first from its own
            sending.execute(() -> mine.result().complete(result));
        }
    }
}
