package dev.callhook;

import dev.callhook.internal.idempotency.MemoryIdempotencyStore;
import dev.callhook.spi.IdempotencyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A store that several dispatchers share as several servers would, and that remembers how it was asked. */
final class SharedStore implements IdempotencyStore {

    record Claimed(String key, String fingerprint, Duration lease, String answer) {}

    final AtomicLong nanoTime = new AtomicLong();
    final List<Claimed> claims = new CopyOnWriteArrayList<>();
    final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final IdempotencyStore memory =
            new MemoryIdempotencyStore(Duration.ofHours(1), 1_000, 1_000_000, nanoTime::get);

    @Override
    public Claim claim(String key, String fingerprint, Duration lease) throws Exception {
        Claim claim = memory.claim(key, fingerprint, lease);
        threads.add(Thread.currentThread());
        claims.add(new Claimed(key, fingerprint, lease, claim.getClass().getSimpleName()));
        return claim;
    }

    @Override
    public void complete(String key, String token, byte[] answer) throws Exception {
        threads.add(Thread.currentThread());
        memory.complete(key, token, answer);
    }

    @Override
    public void release(String key, String token) throws Exception {
        threads.add(Thread.currentThread());
        memory.release(key, token);
    }

    /** Returns how often the answer to a claim was this. */
    long count(String answer) {
        return claims.stream().filter(claim -> claim.answer().equals(answer)).count();
    }
}
