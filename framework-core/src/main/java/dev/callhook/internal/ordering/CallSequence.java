package dev.callhook.internal.ordering;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Starts the events of one phone call one after the other, in the order in which they came, and those of different calls side
 * by side. What waits holds no thread, and nothing is left of a call whose events are done. Safe for use by several threads.
 */
public final class CallSequence {

    private final Map<String, CompletableFuture<?>> lastByCall = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final int maxWaiting;
    private final Executor starting;

    /**
     * Creates it.
     *
     * @param maxWaiting the most events that wait for an earlier one
     * @param starting starts those that had to wait; must not run them on the thread that hands them over, or a long row of
     *     them would be a deep stack
     */
    public CallSequence(int maxWaiting, Executor starting) {
        this.maxWaiting = maxWaiting;
        this.starting = starting;
    }

    /**
     * Starts work when the earlier work of the same call has ended.
     *
     * @param callId the call
     * @param work starts it; its future does not fail
     * @param turnedAway makes the result if too much waits already; then nothing is kept of the work
     * @return the future of the work
     * @param <T> the result
     */
    public <T> CompletableFuture<T> enter(String callId, Supplier<CompletableFuture<T>> work, Supplier<T> turnedAway) {
        CompletableFuture<T> mine = new CompletableFuture<>();
        boolean room = makeRoom();
        CompletableFuture<?> before = room ? lastByCall.put(callId, mine) : lastByCall.putIfAbsent(callId, mine);
        if (before != null && !room) {
            return CompletableFuture.completedFuture(turnedAway.get());
        }
        CompletableFuture<T> unused = mine.whenComplete((done, failure) -> lastByCall.remove(callId, mine));
        Runnable start = () -> {
            if (room) {
                waiting.decrementAndGet();
            }
            start(mine, work, turnedAway);
        };
        if (before == null || before.isDone()) {
            start.run();
        } else {
            CompletableFuture<?> unusedToo = before.whenCompleteAsync((done, failure) -> start.run(), starting);
        }
        return mine;
    }

    private boolean makeRoom() {
        if (waiting.incrementAndGet() <= maxWaiting) {
            return true;
        }
        waiting.decrementAndGet();
        return false;
    }

    private static <T> void start(
            CompletableFuture<T> mine, Supplier<CompletableFuture<T>> work, Supplier<T> turnedAway) {
        CompletableFuture<T> started;
        try {
            started = work.get();
        } catch (Throwable e) { // a mistake of ours: neither its sender nor the next one may wait for ever
            mine.complete(turnedAway.get());
            throw e;
        }
        CompletableFuture<T> unused = started.whenComplete((value, failure) -> mine.complete(value));
    }

    /** {@return how many calls have events under way} */
    public int calls() {
        return lastByCall.size();
    }
}
