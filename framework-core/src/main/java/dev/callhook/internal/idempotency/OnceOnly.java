package dev.callhook.internal.idempotency;

import dev.callhook.internal.execution.AtEnd;
import dev.callhook.internal.text.LoggedFailure;
import dev.callhook.spi.IdempotencyStore;
import dev.callhook.spi.IdempotencyStore.Answered;
import dev.callhook.spi.IdempotencyStore.Claim;
import dev.callhook.spi.IdempotencyStore.Conflict;
import dev.callhook.spi.IdempotencyStore.Granted;
import dev.callhook.spi.IdempotencyStore.Running;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs work under a key once, with a store that remembers. Called where handlers run, as a store may block. */
public final class OnceOnly {

    private static final Logger LOG = LoggerFactory.getLogger("dev.callhook.idempotency");
    private static final long SHORTEST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 320;

    private final IdempotencyStore store;
    private final Duration lease;
    private final Executor settling;

    /**
     * Creates it.
     *
     * @param store remembers
     * @param lease how long a claim holds whose holder has died
     * @param settling tells the store of work whose result comes later, on a thread that may block
     */
    public OnceOnly(IdempotencyStore store, Duration lease, Executor settling) {
        this.store = store;
        this.lease = lease;
        this.settling = settling;
    }

    /**
     * What became of the work under a key.
     *
     * @param <T> the result of the work
     */
    public sealed interface Outcome<T> permits Done, Repeated, Different, Elsewhere {}

    /**
     * It was run now.
     *
     * @param result what it came to
     * @param <T> the result
     */
    public record Done<T>(T result) implements Outcome<T> {}

    /**
     * It had been run before.
     *
     * @param answer what it came to then
     * @param <T> the result of the work
     */
    public record Repeated<T>(byte[] answer) implements Outcome<T> {}

    /**
     * The key stands for other work.
     *
     * @param <T> the result of the work
     */
    public record Different<T>() implements Outcome<T> {}

    /**
     * Another server is at it and was not done in time.
     *
     * @param <T> the result of the work
     */
    public record Elsewhere<T>() implements Outcome<T> {}

    /**
     * Runs the work unless it has been run. No interrupt reaches the store.
     *
     * @param key what it is known by
     * @param leftNanos tells how long to wait for another server that is at it
     * @param end the end of the job that this is done in
     * @param work the work; its future does not fail
     * @return what became of it; it fails if the store does, then the work was not run
     * @param <T> the result
     */
    public <T> CompletableFuture<Outcome<T>> run(
            WorkKey key, LongSupplier leftNanos, AtEnd end, Supplier<CompletableFuture<Settled<T>>> work) {
        try {
            Claim claim = claim(key, leftNanos, end);
            if (claim instanceof Granted granted) {
                return run(key, granted.token(), end, work);
            }
            return CompletableFuture.completedFuture(
                    claim instanceof Answered answered
                            ? new Repeated<>(answered.answer())
                            : claim instanceof Conflict ? new Different<>() : new Elsewhere<>());
        } catch (InterruptedException e) {
            return CompletableFuture.completedFuture(new Elsewhere<>());
        } catch (Throwable e) { // of a store that is not ours: errors too
            return CompletableFuture.failedFuture(e);
        }
    }

    private Claim claim(WorkKey key, LongSupplier leftNanos, AtEnd end) throws Exception {
        long pause = SHORTEST_PAUSE_MILLIS;
        Claim claim = claim(key, end);
        while (claim instanceof Running && leftNanos.getAsLong() > TimeUnit.MILLISECONDS.toNanos(pause)) {
            Thread.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            claim = claim(key, end);
        }
        return claim;
    }

    private Claim claim(WorkKey key, AtEnd end) throws Exception {
        Claim claim = end.shielded(() -> store.claim(key.id(), key.fingerprint(), lease));
        return Objects.requireNonNull(claim, "the store returned null"); // it would be one that cannot tell
    }

    private <T> CompletableFuture<Outcome<T>> run(
            WorkKey key, String token, AtEnd end, Supplier<CompletableFuture<Settled<T>>> work) throws Exception {
        if (end.isOver()) { // the store took all the time: whoever waits has been answered
            end.shielded(() -> {
                store.release(key.id(), token);
                return true;
            });
            return CompletableFuture.completedFuture(new Elsewhere<>());
        }
        CompletableFuture<Settled<T>> working = work.get();
        return working.isDone()
                ? CompletableFuture.completedFuture(settle(key, token, end, working.join()))
                : working.thenApplyAsync(settled -> settle(key, token, end, settled), settling);
    }

    /** The work is done, so its answer goes out whatever the store does. */
    private <T> Outcome<T> settle(WorkKey key, String token, AtEnd end, Settled<T> settled) {
        try {
            end.shielded(() -> {
                if (settled.remembered()) {
                    store.complete(key.id(), token, settled.answer());
                } else {
                    store.release(key.id(), token);
                }
                return true;
            });
        } catch (Throwable e) { // of a store that is not ours: errors too
            LOG.error(
                    "the idempotency store did not take what became of some work: until its claim ends after {} s a"
                            + " duplicate is not answered, after it a duplicate runs",
                    lease.toSeconds(),
                    LoggedFailure.of(e));
        }
        return new Done<>(settled.result());
    }
}
