package dev.callhook.internal.json;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what has been used for the next use: never more than a fixed number, and without a lock. Nothing is kept in thread
 * locals: that would be new for each virtual thread, and tie an undeployed application to the threads of its container. Safe for
 * use by several threads: those that share a slot may find it empty, and make their own.
 *
 * @param <T> what is kept
 */
final class Spares<T> {

    private static final int SLOT_BITS = 7;
    private static final long SPREAD = 0x9E3779B97F4A7C15L; // 2^64 by the golden ratio: neighbours land far apart

    private final AtomicReferenceArray<@Nullable T> slots = new AtomicReferenceArray<>(1 << SLOT_BITS);
    private final Supplier<T> making;

    /** Makes new ones where there is no spare one. */
    Spares(Supplier<T> making) {
        this.making = making;
    }

    T take() {
        T spare = slots.getAndSet(slot(), null);
        return spare == null ? making.get() : spare;
    }

    void giveBack(T used) {
        slots.setRelease(slot(), used);
    }

    private static int slot() {
        return (int) ((Thread.currentThread().getId() * SPREAD) >>> (Long.SIZE - SLOT_BITS));
    }
}
