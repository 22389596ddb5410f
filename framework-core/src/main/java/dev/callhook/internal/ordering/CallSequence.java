package dev.callhook.internal.ordering;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

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
     * @param work starts it; is told whether it had to wait. Its future does not fail
     * @param turnedAway the result if too much waits already
     * @return the future of the work
     * @param <T> the result
     */
    public <T> CompletableFuture<T> enter(
            String callId, Function<Boolean, CompletableFuture<T>> work, CompletableFuture<T> turnedAway) {
        CompletableFuture<T> mine = new CompletableFuture<>();
        CompletableFuture<?> before = lastByCall.put(callId, mine);
        CompletableFuture<T> unused = mine.whenComplete((done, failure) -> lastByCall.remove(callId, mine));
        if (before == null || before.isDone()) {
            finish(mine, work.apply(false));
            return mine;
        }
        boolean room = waiting.incrementAndGet() <= maxWaiting;
        // whoever comes after this one waits for it, and so for the one before it, room or no room
        CompletableFuture<?> unusedToo = before.whenCompleteAsync(
                (done, failure) -> {
                    waiting.decrementAndGet();
                    finish(mine, room ? work.apply(true) : turnedAway);
                },
                starting);
        return room ? mine : turnedAway;
    }

    private static <T> void finish(CompletableFuture<T> mine, CompletableFuture<T> work) {
        CompletableFuture<T> unused = work.whenComplete((value, failure) -> mine.complete(value));
    }

    /** {@return how many calls have events under way} */
    public int calls() {
        return lastByCall.size();
    }
}
