package dev.callhook.internal.json;

import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.RecyclerPool;
import java.io.Serial;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Keeps the buffers of parsers and generators for the next ones: never more than a fixed number, and without a lock. Jackson's
 * bounded pool has a lock, for which threads that answer at the same time wait, several times in each delivery; its default
 * keeps buffers in thread locals: new ones for each virtual thread, and they tie an undeployed application to the threads of
 * its container. Safe for use by several threads.
 */
final class BufferPool implements RecyclerPool<BufferRecycler> {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int SLOT_BITS = 7;
    private static final long SPREAD = 0x9E3779B97F4A7C15L; // 2^64 by the golden ratio: neighbours land far apart

    private final transient AtomicReferenceArray<BufferRecycler> slots = new AtomicReferenceArray<>(1 << SLOT_BITS);

    /** Takes what lies in the slot of the thread; threads that share one may find it empty, and make their own. */
    @Override
    public BufferRecycler acquirePooled() {
        BufferRecycler pooled = slots.getAndSet(slot(), null);
        return pooled == null ? new BufferRecycler() : pooled;
    }

    @Override
    public void releasePooled(BufferRecycler pooled) {
        slots.setRelease(slot(), pooled);
    }

    private static int slot() {
        return (int) ((Thread.currentThread().getId() * SPREAD) >>> (Long.SIZE - SLOT_BITS));
    }
}
