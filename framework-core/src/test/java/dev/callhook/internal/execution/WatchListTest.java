package dev.callhook.internal.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WatchListTest {

    private static final int MANY = 200; // more than there are places
    private static final int THREADS = 8;
    private static final int ROUNDS = 20_000;

    private final WatchList list = new WatchList();

    @Test
    void showsAllHoweverManyThereAre() {
        List<Watched> all =
                Stream.generate(() -> (Watched) new Nothing()).limit(MANY).toList();

        all.forEach(list::add);

        assertThat(shown()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(list.isEmpty()).isFalse();
    }

    @Test
    void forgetsEachWhereverItIs() {
        List<Watched> all =
                Stream.generate(() -> (Watched) new Nothing()).limit(MANY).toList();
        all.forEach(list::add);

        for (int i = 0; i < MANY; i += 2) {
            list.remove(all.get(i));
        }
        assertThat(shown()).hasSize(MANY / 2).doesNotContain(all.get(0)).contains(all.get(1));
        for (int i = 1; i < MANY; i += 2) {
            list.remove(all.get(i));
        }
        assertThat(list.isEmpty()).isTrue();
    }

    @Test
    void leavesWhatHasTakenThePlaceOfOneThatIsRemovedTwice() {
        Watched first = new Nothing();
        Watched second = new Nothing();
        list.add(first);
        list.remove(first);
        list.add(second);

        list.remove(first);

        assertThat(shown()).containsExactly(second);
    }

    @Test
    void removesWhatIsNotThere() {
        list.remove(new Nothing());

        assertThat(list.isEmpty()).isTrue();
    }

    @Test
    void losesNothingWhenSeveralThreadsComeAndGo() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Watched> left = Collections.synchronizedList(new ArrayList<>());
        List<Callable<Void>> work = Collections.nCopies(THREADS, () -> {
            Watched last = new Nothing();
            list.add(last);
            for (int i = 0; i < ROUNDS; i++) {
                Watched next = new Nothing();
                list.add(next);
                list.remove(last);
                assertThat(list.isEmpty()).isFalse();
                last = next;
            }
            left.add(last);
            return null;
        });
        for (Future<Void> done : threads.invokeAll(work)) {
            done.get();
        }
        threads.shutdown();

        assertThat(shown()).containsExactlyInAnyOrderElementsOf(left);
        left.forEach(list::remove); // not on the threads that have added them
        assertThat(list.isEmpty()).isTrue();
    }

    private List<Watched> shown() {
        List<Watched> shown = new ArrayList<>();
        list.forEach(shown::add);
        return shown;
    }

    private static final class Nothing implements Watched {

        @Override
        public long dueNanos() {
            return 0;
        }

        @Override
        public void onDue() {
            // is never told
        }

        @Override
        public void endNow() {
            // is never told
        }
    }
}
