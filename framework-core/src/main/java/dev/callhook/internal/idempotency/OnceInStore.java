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
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a store that remembers what has been done, perhaps by other servers. Called where handlers run, as a store may block; keys
 * are hashed ones.
 */
public final class OnceInStore implements OnceOnly {

    private static final Logger LOG = LoggerFactory.getLogger("dev.callhook.idempotency");
    private static final long SHORTEST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 320;

    private final Function<AtEnd, IdempotencyStore> stores;
    private final Duration lease;
    private final Executor settling;

    /**
     * Creates it.
     *
     * @param stores the store that remembers, as a job with this end asks it
     * @param lease how long a claim holds whose holder has died
     * @param settling tells the store of work whose result comes later, on a thread that may block
     */
    public OnceInStore(Function<AtEnd, IdempotencyStore> stores, Duration lease, Executor settling) {
        this.stores = stores;
        this.lease = lease;
        this.settling = settling;
    }

    @Override
    public <T extends Settled> CompletableFuture<T> run(WorkKey key, AtEnd end, Work<T> work) {
        IdempotencyStore store = stores.apply(end);
        Claim claim;
        try {
            claim = claim(store, key, work);
            if (claim instanceof Granted granted) {
                Held held = new Held(store, key.id(), granted.token());
                return end.isOver() ? tooLate(held, work) : run(held, work);
            }
        } catch (InterruptedException e) {
            return CompletableFuture.completedFuture(work.elsewhere());
        } catch (Throwable e) { // of a store that is not ours: errors too
            return CompletableFuture.completedFuture(work.notRun(e));
        }
        return CompletableFuture.completedFuture(
                claim instanceof Answered answered
                        ? work.repeated(answered.answer())
                        : claim instanceof Conflict ? work.different() : work.elsewhere());
    }

    private Claim claim(IdempotencyStore store, WorkKey key, Work<?> work) throws Exception {
        long pause = SHORTEST_PAUSE_MILLIS;
        Claim claim = claim(store, key);
        while (claim instanceof Running && work.leftNanos() > TimeUnit.MILLISECONDS.toNanos(pause)) {
            Thread.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            claim = claim(store, key);
        }
        return claim;
    }

    private Claim claim(IdempotencyStore store, WorkKey key) throws Exception {
        Claim claim = store.claim(key.id(), key.content().text(), lease);
        return Objects.requireNonNull(claim, "the store returned null"); // it would be one that cannot tell
    }

    /** A claim that is ours. */
    private record Held(IdempotencyStore store, String key, String token) {

        void release() throws Exception {
            store.release(key, token);
        }

        void settle(Settled settled) throws Exception {
            if (settled.remembered()) {
                store.complete(key, token, settled.forStore());
            } else {
                release();
            }
        }
    }

    /** The store took all the time: whoever waits has been answered. */
    private static <T extends Settled> CompletableFuture<T> tooLate(Held held, Work<T> work) throws Exception {
        held.release();
        return CompletableFuture.completedFuture(work.elsewhere());
    }

    private <T extends Settled> CompletableFuture<T> run(Held held, Work<T> work) {
        CompletableFuture<T> working = work.run();
        if (working.isDone()) {
            T unused = settle(held, working.join());
            return working;
        }
        return working.thenApplyAsync(settled -> settle(held, settled), settling)
                .copy(); // if that itself were given up the store would not be told
    }

    /** The work is done, so its answer goes out whatever the store does. */
    private <T extends Settled> T settle(Held held, T settled) {
        try {
            held.settle(settled);
        } catch (Throwable e) { // of a store that is not ours: errors too
            LOG.error(
                    "the idempotency store did not take what became of some work: until its claim ends after {} s a"
                            + " duplicate is not answered, after it a duplicate runs",
                    lease.toSeconds(),
                    LoggedFailure.of(e));
        }
        return settled;
    }
}
