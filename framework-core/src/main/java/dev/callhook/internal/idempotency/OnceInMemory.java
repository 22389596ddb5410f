package dev.callhook.internal.idempotency;

import dev.callhook.internal.execution.AtEnd;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers in the memory of this process what work came to: up to a number of answers and a number of bytes, the oldest forgotten
 * first. Work that is under way is kept from its duplicates by {@link InFlight} until its job is over; only where a job gave up
 * work that still goes on it is known here too. Safe for use by several threads.
 */
public final class OnceInMemory implements OnceOnly {

    private static final Duration LONGEST = Duration.ofDays(36_500); // above it nanoseconds run out
    private static final int OVERHEAD = 230; // bytes of an entry beside what is in its texts and its answer, about

    private final long windowNanos;
    private final int maxEntries;
    private final long maxBytes;
    private final LongSupplier nanoTime;
    private final Map<WorkKey, Answered> answers = new HashMap<>();
    private final Queue<Answered> byAge = new ArrayDeque<>();
    private final Map<WorkKey, Later> later = new HashMap<>(); // seldom any
    private long bytes;

    /**
     * Creates an empty memory.
     *
     * @param window how long an answer is remembered
     * @param maxEntries the most answers
     * @param maxBytes the most bytes of them together
     * @param nanoTime the source of elapsed time
     */
    public OnceInMemory(Duration window, int maxEntries, long maxBytes, LongSupplier nanoTime) {
        this.windowNanos = (window.compareTo(LONGEST) < 0 ? window : LONGEST).toNanos();
        this.maxEntries = maxEntries;
        this.maxBytes = maxBytes;
        this.nanoTime = nanoTime;
    }

    /** What is known of a key. */
    private sealed interface Known {

        WorkKey key();

        long end();

        <T extends Settled> CompletableFuture<T> result(Work<T> work);
    }

    private record Answered(WorkKey key, long end, byte[] answer) implements Known {

        int size() {
            return OVERHEAD + key.length() + answer.length;
        }

        @Override
        public <T extends Settled> CompletableFuture<T> result(Work<T> work) {
            return CompletableFuture.completedFuture(work.repeated(answer));
        }
    }

    /** Its answer comes later: null if it is not to be remembered. */
    private record Later(WorkKey key, long end, CompletableFuture<byte @Nullable []> answer) implements Known {

        @Override
        public <T extends Settled> CompletableFuture<T> result(Work<T> work) {
            return answer.thenApply(given -> given == null ? work.elsewhere() : work.repeated(given));
        }
    }

    @Override
    public <T extends Settled> CompletableFuture<T> run(WorkKey key, AtEnd end, Work<T> work) {
        Known known = known(key);
        if (known != null) {
            return known.key().hasContentOf(key)
                    ? known.result(work)
                    : CompletableFuture.completedFuture(work.different());
        }
        CompletableFuture<T> working = work.run();
        if (!working.isDone()) {
            return remembered(working, held(key));
        }
        remember(key, working.join());
        return working;
    }

    private <T extends Settled> CompletableFuture<T> remembered(CompletableFuture<T> working, Later held) {
        return working.thenApply(settled -> {
                    remember(held.key(), settled);
                    release(held);
                    held.answer().complete(settled.remembered() ? settled.forStore() : null);
                    return settled;
                })
                .copy(); // if that itself were given up nothing would be remembered
    }

    private synchronized @Nullable Known known(WorkKey key) {
        Known known = answers.get(key);
        if (known == null) {
            known = later.isEmpty() ? null : later.get(key);
        }
        return known == null || isOver(known.end(), nanoTime.getAsLong()) ? null : known;
    }

    private synchronized Later held(WorkKey key) {
        long now = nanoTime.getAsLong();
        later.values().removeIf(each -> isOver(each.end(), now));
        Later held = new Later(key, now + windowNanos, new CompletableFuture<>());
        later.put(key, held);
        return held;
    }

    private synchronized void release(Later held) {
        later.remove(held.key(), held);
    }

    private synchronized void remember(WorkKey key, Settled settled) {
        if (!settled.remembered()) {
            return;
        }
        long now = nanoTime.getAsLong();
        forgetEnded(now);
        Answered added = new Answered(key, now + windowNanos, settled.forStore());
        if (added.size() > maxBytes) {
            return; // else all others would be forgotten for it, and then it too
        }
        Answered before = answers.put(key, added);
        if (before != null) { // of work that was begun again while an earlier one still went on
            byAge.remove(before);
            bytes -= before.size();
        }
        byAge.add(added);
        bytes += added.size();
        while (answers.size() > maxEntries || bytes > maxBytes) {
            forgetEldest();
        }
    }

    private void forgetEnded(long now) {
        Answered eldest = byAge.peek();
        while (eldest != null && isOver(eldest.end(), now)) {
            forgetEldest();
            eldest = byAge.peek();
        }
    }

    private void forgetEldest() {
        Answered eldest = byAge.remove();
        answers.remove(eldest.key());
        bytes -= eldest.size();
    }

    private static boolean isOver(long end, long now) {
        return end - now <= 0;
    }
}
