package dev.callhook.internal.idempotency;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

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
     * What became of an attempt to start work.
     *
     * @param first whether the work was started now; else it was under way
     * @param same whether what is under way has the same content
     * @param answer for the first what starting the work returned; for others the result, whenever it comes: whoever has it and
     *     tries again finds the work no more
     * @param <T> the result
     */
    public record Joined<T>(boolean first, boolean same, CompletableFuture<T> answer) {}

    /**
     * Starts work, unless it is under way.
     *
     * @param key what it is known by
     * @param work starts it, tells the result once, and returns the answer; no future of it fails
     * @return what came of it
     */
    public Joined<T> joinOrStart(WorkKey key, Function<Consumer<T>, CompletableFuture<T>> work) {
        Entry<T> mine = new Entry<>(key, new CompletableFuture<>());
        Entry<T> earlier = underWay.putIfAbsent(key, mine);
        if (earlier != null) {
            return new Joined<>(false, earlier.key().hasContentOf(key), earlier.result());
        }
        try {
            CompletableFuture<T> answer = work.apply(result -> over(mine, result));
            return new Joined<>(true, true, answer);
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
