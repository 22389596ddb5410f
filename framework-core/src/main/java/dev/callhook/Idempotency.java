package dev.callhook;

import dev.callhook.internal.execution.ExecutionLimits;
import dev.callhook.internal.idempotency.OnceInMemory;
import dev.callhook.internal.idempotency.OnceInMemory.Limits;
import dev.callhook.internal.registration.Problems;
import dev.callhook.spi.IdempotencyStore;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How a dispatcher tells a delivery that comes twice, so that no handler runs twice for it. Immutable; each method returns a
 * changed value.
 *
 * <p>A tool call is known by its call and its id, an event by its call, its status and the handler method. A duplicate
 * waits for the run that is under way and shares its answer; a later one gets the same answer again. A result is remembered,
 * and so is a {@code ToolException}: the tool has said what it has to say. Not remembered, so that a redelivery runs it: what
 * failed with another exception, what was turned away, what was interrupted at its deadline and failed of it. A result that
 * comes after the deadline is remembered. Assistant-requests, deliveries without a call id and unsigned ones are never held
 * for duplicates.
 */
public final class Idempotency {

    private final Duration window;
    private final int maxEntries;
    private final long maxBytes;
    private final @Nullable IdempotencyStore shared;
    private final boolean on;

    private Idempotency(Duration window, int maxEntries, long maxBytes, @Nullable IdempotencyStore shared, boolean on) {
        this.window = window;
        this.maxEntries = maxEntries;
        this.maxBytes = maxBytes;
        this.shared = shared;
        this.on = on;
    }

    /**
     * Remembers in the memory of this process: for fifteen minutes, at most 20,000 answers of at most 16 MiB together, the
     * oldest forgotten first. This holds unless something else is set.
     *
     * @return the value
     */
    public static Idempotency inMemory() {
        return new Idempotency(Duration.ofMinutes(15), 20_000, 16L << 20, null, true);
    }

    /**
     * Remembers in a store that several servers share. Handlers then never run on the container's threads, as the store may
     * block.
     *
     * @param store the store
     * @return the value
     */
    public static Idempotency shared(IdempotencyStore store) {
        Objects.requireNonNull(store, "store");
        return new Idempotency(Duration.ofMinutes(15), 20_000, 16L << 20, store, true);
    }

    /**
     * Remembers nothing: a delivery that comes twice runs its handlers twice.
     *
     * @return the value
     */
    public static Idempotency off() {
        return new Idempotency(Duration.ofMinutes(15), 20_000, 16L << 20, null, false);
    }

    /**
     * Sets for how long an answer is remembered in memory.
     *
     * @param changed more than zero
     * @return the changed value
     */
    public Idempotency window(Duration changed) {
        return new Idempotency(Objects.requireNonNull(changed, "window"), maxEntries, maxBytes, shared, on);
    }

    /**
     * Sets how many answers are remembered in memory.
     *
     * @param changed at least 1
     * @return the changed value
     */
    public Idempotency maxEntries(int changed) {
        return new Idempotency(window, changed, maxBytes, shared, on);
    }

    /**
     * Sets how many bytes the answers may have together that are remembered in memory, with what they are known by and 40 for
     * each.
     *
     * @param changed at least 1
     * @return the changed value
     */
    public Idempotency maxBytes(long changed) {
        return new Idempotency(window, maxEntries, changed, shared, on);
    }

    /** Returns the store that several servers share, if there is one. */
    @Nullable
    IdempotencyStore store() {
        return shared;
    }

    /** Reports what is wrong. */
    void check(Problems problems) {
        if (window.isNegative() || window.isZero() || maxEntries < 1 || maxBytes < 1) {
            problems.add("idempotency needs a window, a number of entries and a number of bytes above zero: " + window
                    + ", " + maxEntries + ", " + maxBytes);
        }
    }

    /** Returns the memory of this process, unless there is a store or nothing is remembered. */
    @Nullable
    OnceInMemory memory(ExecutionLimits limits, LongSupplier nanoTime) {
        return on && shared == null
                ? new OnceInMemory(new Limits(window, maxEntries, maxBytes), limits.lease(), nanoTime)
                : null;
    }
}
