package dev.callhook.internal.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WatchListTest {

    private static final int MANY = 200; // more than there are places

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
