package dev.callhook.internal.idempotency;

import dev.callhook.spi.IdempotencyStore;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers in this process. Every answer is kept as long as every other, so the order in which they came is the order in which
 * they end, and a linked map under one lock is all that is needed: no cache library would be smaller or faster at that. A claim
 * has a time of its own; one that outlives the answers after it only has them forgotten later, within the bounds. Safe for use by several threads; never blocks for long.
 */
public final class MemoryIdempotencyStore implements IdempotencyStore {

    private static final Duration LONGEST = Duration.ofDays(36_500); // above it nanoseconds run out
    private static final int OVERHEAD = 250; // bytes of an entry beside its answer, about

    private final long windowNanos;
    private final int maxEntries;
    private final long maxBytes;
    private final LongSupplier nanoTime;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private long bytes;
    private long tokens;

    /**
     * Creates an empty store.
     *
     * @param window how long an answer is remembered
     * @param maxEntries the most entries
     * @param maxBytes the most bytes
     * @param nanoTime the source of elapsed time
     */
    public MemoryIdempotencyStore(Duration window, int maxEntries, long maxBytes, LongSupplier nanoTime) {
        this.windowNanos = (window.compareTo(LONGEST) < 0 ? window : LONGEST).toNanos();
        this.maxEntries = maxEntries;
        this.maxBytes = maxBytes;
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized Claim claim(String key, String fingerprint, Duration lease) {
        long now = nanoTime.getAsLong();
        forgetEnded(now);
        Entry held = entries.get(key);
        if (held != null && !held.isOver(now)) {
            if (!held.fingerprint.equals(fingerprint)) {
                return new Conflict();
            }
            byte[] answer = held.answer;
            return answer == null ? new Running() : new Answered(answer);
        }
        if (held != null) {
            forget(key);
        }
        String token = Long.toString(++tokens);
        add(key, new Entry(fingerprint, token, now + lease.toNanos(), null));
        return new Granted(token);
    }

    @Override
    public synchronized void complete(String key, String token, byte[] answer) {
        Entry claimed = entries.get(key);
        if (claimed != null && claimed.token.equals(token)) {
            forget(key); // its time starts anew, so does its place in the order
            Entry entry = new Entry(claimed.fingerprint, token, nanoTime.getAsLong() + windowNanos, answer);
            if (entry.size() <= maxBytes) { // else all others would be forgotten for it, and then it too
                add(key, entry);
            }
        }
    }

    @Override
    public synchronized void release(String key, String token) {
        Entry claimed = entries.get(key);
        if (claimed != null && claimed.token.equals(token)) {
            forget(key);
        }
    }

    private void add(String key, Entry entry) {
        entries.put(key, entry);
        bytes += entry.size();
        if (entries.size() <= maxEntries && bytes <= maxBytes) {
            return;
        }
        Iterator<Entry> oldest = entries.values().iterator();
        while ((entries.size() > maxEntries || bytes > maxBytes) && oldest.hasNext()) {
            Entry candidate = oldest.next();
            if (candidate.answer != null) { // a claim is bounded by the handlers under way
                bytes -= candidate.size();
                oldest.remove();
            }
        }
    }

    private void forgetEnded(long now) {
        Iterator<Entry> oldest = entries.values().iterator();
        while (oldest.hasNext()) {
            Entry entry = oldest.next();
            if (!entry.isOver(now)) {
                return;
            }
            bytes -= entry.size();
            oldest.remove();
        }
    }

    private void forget(String key) {
        Entry removed = entries.remove(key);
        if (removed != null) {
            bytes -= removed.size();
        }
    }

    private record Entry(String fingerprint, String token, long end, byte @Nullable [] answer) {

        boolean isOver(long now) {
            return end - now <= 0;
        }

        int size() {
            return OVERHEAD + (answer == null ? 0 : answer.length);
        }
    }
}
