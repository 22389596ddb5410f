package dev.callhook;

import dev.callhook.spi.IdempotencyStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A store that several dispatchers share as several servers would, and that remembers how it was asked. */
final class SharedStore implements IdempotencyStore {

    record Claimed(String key, String fingerprint, Duration lease, String answer) {}

    private record Kept(String fingerprint, String token, long end, byte[] answer) {}

    final AtomicLong nanoTime = new AtomicLong();
    final List<Claimed> claims = new CopyOnWriteArrayList<>();
    final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final Map<String, Kept> kept = new HashMap<>();
    private int tokens;

    @Override
    public synchronized Claim claim(String key, String fingerprint, Duration lease) {
        Claim claim = claimed(key, fingerprint, lease);
        threads.add(Thread.currentThread());
        claims.add(new Claimed(key, fingerprint, lease, claim.getClass().getSimpleName()));
        return claim;
    }

    private Claim claimed(String key, String fingerprint, Duration lease) {
        Kept known = kept.get(key);
        if (known == null || (known.answer() == null && known.end() <= nanoTime.get())) {
            String token = Integer.toString(++tokens);
            kept.put(key, new Kept(fingerprint, token, nanoTime.get() + lease.toNanos(), null));
            return new Granted(token);
        }
        if (!known.fingerprint().equals(fingerprint)) {
            return new Conflict();
        }
        return known.answer() == null ? new Running() : new Answered(known.answer());
    }

    @Override
    public synchronized void complete(String key, String token, byte[] answer) {
        threads.add(Thread.currentThread());
        kept.computeIfPresent(
                key,
                (same, claim) -> claim.token().equals(token)
                        ? new Kept(claim.fingerprint(), token, Long.MAX_VALUE, answer)
                        : claim);
    }

    @Override
    public synchronized void release(String key, String token) {
        threads.add(Thread.currentThread());
        kept.computeIfPresent(key, (same, claim) -> claim.token().equals(token) ? null : claim);
    }

    /** Returns how often the answer to a claim was this. */
    long count(String answer) {
        return claims.stream().filter(claim -> claim.answer().equals(answer)).count();
    }
}
