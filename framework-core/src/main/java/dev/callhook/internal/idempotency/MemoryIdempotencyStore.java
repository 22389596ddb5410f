package dev.callhook.internal.idempotency;

import dev.callhook.spi.IdempotencyStore;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers in this process. Every answer is kept as long as every other, so the order in which they came is the order in which
 * they end, and a map with a queue under one lock is all that is needed: no cache library would be smaller or faster at that.
 * Claims have a map of their own, as it is small and most are over in a moment. Safe for use by several threads; never blocks
 * for long.
 */
public final class MemoryIdempotencyStore implements IdempotencyStore {

    private static final Duration LONGEST = Duration.ofDays(36_500); // above it nanoseconds run out
    private static final long LOOK_NANOS = 60_000_000_000L;
    private static final int OVERHEAD = 180; // bytes of an entry beside what is in its texts and its answer, about

    private final long windowNanos;
    private final int maxEntries;
    private final long maxBytes;
    private final LongSupplier nanoTime;
    private final Map<String, Held> claims = new HashMap<>(); // of handlers under way, or given up lately
    private final Map<String, Remembered> answers = new HashMap<>();
    private final Queue<Remembered> byAge = new ArrayDeque<>();
    private long bytes;
    private long claimsLookedAt;
    private long tokens;

    /**
     * Creates an empty store.
     *
     * @param window how long an answer is remembered
     * @param maxEntries the most answers
     * @param maxBytes the most bytes of them together
     * @param nanoTime the source of elapsed time
     */
    public MemoryIdempotencyStore(Duration window, int maxEntries, long maxBytes, LongSupplier nanoTime) {
        this.windowNanos = (window.compareTo(LONGEST) < 0 ? window : LONGEST).toNanos();
        this.maxEntries = maxEntries;
        this.maxBytes = maxBytes;
        this.nanoTime = nanoTime;
        this.claimsLookedAt = nanoTime.getAsLong();
    }

    @Override
    public synchronized Claim claim(String key, String fingerprint, Duration lease) {
        long now = nanoTime.getAsLong();
        forgetEnded(now);
        Remembered remembered = answers.get(key);
        if (remembered != null) {
            return remembered.fingerprint.equals(fingerprint) ? new Answered(remembered.answer) : new Conflict();
        }
        Held held = claims.get(key);
        if (held != null && !isOver(held.end, now)) {
            return held.fingerprint.equals(fingerprint) ? new Running() : new Conflict();
        }
        String token = Long.toString(++tokens);
        claims.put(key, new Held(fingerprint, token, now + lease.toNanos()));
        return new Granted(token);
    }

    @Override
    public synchronized void complete(String key, String token, byte[] answer) {
        Held held = givenBack(key, token);
        if (held != null) {
            Remembered remembered = new Remembered(key, held.fingerprint, nanoTime.getAsLong() + windowNanos, answer);
            if (remembered.size() <= maxBytes) { // else all others would be forgotten for it, and then it too
                add(remembered);
            }
        }
    }

    @Override
    public synchronized void release(String key, String token) {
        Held unused = givenBack(key, token);
    }

    private @Nullable Held givenBack(String key, String token) {
        Held held = claims.get(key);
        return held != null && held.token.equals(token) ? claims.remove(key) : null;
    }

    private void add(Remembered added) {
        answers.put(added.key, added);
        byAge.add(added);
        bytes += added.size();
        while (answers.size() > maxEntries || bytes > maxBytes) {
            forgetEldest();
        }
    }

    private void forgetEnded(long now) {
        Remembered eldest = byAge.peek();
        while (eldest != null && isOver(eldest.end, now)) {
            forgetEldest();
            eldest = byAge.peek();
        }
        if (now - claimsLookedAt >= LOOK_NANOS) { // seldom, as claims are given back but for a handler that never ends
            claimsLookedAt = now;
            claims.values().removeIf(held -> isOver(held.end, now));
        }
    }

    private void forgetEldest() {
        Remembered eldest = byAge.remove();
        answers.remove(eldest.key);
        bytes -= eldest.size();
    }

    private static boolean isOver(long end, long now) {
        return end - now <= 0;
    }

    private record Held(String fingerprint, String token, long end) {}

    private record Remembered(String key, String fingerprint, long end, byte[] answer) {

        int size() {
            return OVERHEAD + key.length() + fingerprint.length() + answer.length;
        }
    }
}
