package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.BufferRecycler;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BufferPoolTest {

    private final BufferPool pool = new BufferPool();

    @Test
    void givesAThreadTheBuffersThatItGaveBack() {
        BufferRecycler first = pool.acquirePooled();
        BufferRecycler second = pool.acquirePooled();
        assertThat(second).isNotSameAs(first);

        pool.releasePooled(first);

        assertThat(pool.acquirePooled()).isSameAs(first);
    }

    @Test
    void givesNoBuffersToTwoAtOnce() throws InterruptedException {
        Set<BufferRecycler> inUse = ConcurrentHashMap.newKeySet();
        Set<String> shared = ConcurrentHashMap.newKeySet();
        CountDownLatch done = new CountDownLatch(300); // more threads than there are slots
        for (int i = 0; i < 300; i++) {
            new Thread(() -> {
                        IntStream.range(0, 1_000).forEach(round -> use(inUse, shared));
                        done.countDown();
                    })
                    .start();
        }
        done.await();

        assertThat(shared).isEmpty();
    }

    private void use(Set<BufferRecycler> inUse, Set<String> shared) {
        BufferRecycler taken = pool.acquirePooled();
        if (!inUse.add(taken)) {
            shared.add(taken.toString());
        }
        inUse.remove(taken);
        pool.releasePooled(taken);
    }
}
