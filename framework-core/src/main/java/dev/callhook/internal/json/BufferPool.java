package dev.callhook.internal.json;

import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.RecyclerPool;
import java.io.Serial;

/**
 * Keeps the buffers of parsers for the next ones. Jackson's bounded pool has a lock, for which threads that answer at the same
 * time wait, several times in each delivery; its default keeps buffers in thread locals. Safe for use by several threads.
 */
final class BufferPool implements RecyclerPool<BufferRecycler> {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Spares<BufferRecycler> spares = new Spares<>(BufferRecycler::new);

    @Override
    public BufferRecycler acquirePooled() {
        return spares.take();
    }

    @Override
    public void releasePooled(BufferRecycler pooled) {
        spares.giveBack(pooled);
    }
}
