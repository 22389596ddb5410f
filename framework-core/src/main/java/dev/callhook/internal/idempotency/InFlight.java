package dev.callhook.internal.idempotency;

import dev.callhook.internal.execution.Executions.Started;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The work that is under way in this process, so that a duplicate can wait for it. Safe for use by several threads.
 *
 * @param <T> the result of the work
 */
public final class InFlight<T> {

    private final ConcurrentHashMap<String, Entry<T>> byId = new ConcurrentHashMap<>();

    private record Entry<T>(String fingerprint, CompletableFuture<T> result) {}

    /**
     * What became of an attempt to start work.
     *
     * @param first whether the work was started now; else it was under way
     * @param same whether what is under way has the same content
     * @param answer for the first its answer in time; for others the result, whenever it comes
     * @param <T> the result
     */
    public record Joined<T>(boolean first, boolean same, CompletableFuture<T> answer) {}

    /**
     * Starts work, unless it is under way.
     *
     * @param key what it is known by
     * @param work starts it; its futures do not fail
     * @return what came of it
     */
    public Joined<T> joinOrStart(WorkKey key, Supplier<Started<T>> work) {
        Entry<T> mine = new Entry<>(key.fingerprint(), new CompletableFuture<>());
        Entry<T> earlier = byId.putIfAbsent(key.id(), mine);
        if (earlier != null) {
            return new Joined<>(false, earlier.fingerprint().equals(key.fingerprint()), earlier.result());
        }
        Started<T> started;
        try {
            started = work.get();
        } catch (Throwable e) { // a mistake of ours: the next one must be able to start
            byId.remove(key.id(), mine);
            mine.result().cancel(false);
            throw e;
        }
        CompletableFuture<T> unused = started.result().whenComplete((result, failure) -> {
            byId.remove(key.id(), mine);
            mine.result().complete(result);
        });
        // whoever is told the result may deliver again at once, and must not find this run then
        @SuppressWarnings("ReferenceEquality") // futures have no other equality
        boolean tellsTheResult = started.answer() == started.result();
        return new Joined<>(true, true, tellsTheResult ? mine.result() : started.answer());
    }
}
