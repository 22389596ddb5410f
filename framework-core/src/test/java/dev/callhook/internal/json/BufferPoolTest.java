package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.BufferRecycler;
import org.junit.jupiter.api.Test;

class BufferPoolTest {

    private final BufferPool pool = new BufferPool();

    @Test
    void givesAThreadTheBuffersThatItGaveBack() {
        BufferRecycler first = pool.acquirePooled();

        pool.releasePooled(first);

        assertThat(pool.acquirePooled()).isSameAs(first);
    }

    @Test
    void givesNoBuffersTwiceBeforeTheyAreBack() {
        pool.releasePooled(pool.acquirePooled());
        BufferRecycler first = pool.acquirePooled();

        BufferRecycler second = pool.acquirePooled();

        assertThat(second).isNotSameAs(first);
    }
}
