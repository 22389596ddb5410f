package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LazyTest {

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void isMadeWhenItIsAskedForAndOnce() {
        Lazy<Integer> lazy = new Lazy<>(made::incrementAndGet);

        assertThat(made).hasValue(0);
        assertThat(lazy.get()).isEqualTo(1);
        assertThat(lazy.get()).isEqualTo(1);
    }

    @Test
    void isMadeOnceForAllThreads() throws InterruptedException {
        CountDownLatch all = new CountDownLatch(8);
        Set<Integer> got = ConcurrentHashMap.newKeySet();
        Lazy<Integer> lazy = new Lazy<>(made::incrementAndGet);
        Stream<Thread> threads = IntStream.range(0, 8)
                .mapToObj(i -> new Thread(() -> {
                    all.countDown();
                    awaited(all);
                    got.add(lazy.get());
                }));
        for (Thread thread : threads.peek(Thread::start).toList()) {
            thread.join();
        }

        assertThat(got).containsExactly(1);
    }

    @Test
    void isTriedAgainAfterAFailure() {
        Lazy<Integer> lazy = new Lazy<>(() -> {
            if (made.incrementAndGet() == 1) {
                throw new IllegalStateException("made up");
            }
            return 7;
        });

        assertThatThrownBy(lazy::get).hasMessage("made up");
        assertThat(lazy.get()).isEqualTo(7);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
