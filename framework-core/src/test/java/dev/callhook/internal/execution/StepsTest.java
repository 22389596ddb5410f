package dev.callhook.internal.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.internal.execution.Steps.Step;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StepsTest {

    private static final int RACES = 100_000;

    private final List<Steps> all = Stream.generate(Steps::new).limit(RACES).toList();
    private final AtomicInteger arrived = new AtomicInteger();

    @Test
    void areEachTakenOnceWhoeverComesFirst() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        Future<Integer> one = two.submit(() -> taken(Step.BEGUN, Step.ANSWERED, Step.OVER));
        Future<Integer> other = two.submit(() -> taken(Step.BEGUN, Step.OVER, Step.ANSWERED));

        assertThat(one.get(30, TimeUnit.SECONDS) + other.get(30, TimeUnit.SECONDS))
                .isEqualTo(3 * RACES);
        assertThat(all).allMatch(steps -> Stream.of(Step.values()).allMatch(steps::has));
        two.shutdown();
    }

    private int taken(Step... order) {
        int taken = 0;
        for (int race = 0; race < RACES; race++) {
            meet(race);
            for (Step step : order) {
                taken += all.get(race).take(step) ? 1 : 0;
            }
        }
        return taken;
    }

    /** Much closer together than a barrier would have them. */
    private void meet(int race) {
        arrived.incrementAndGet();
        for (int turns = 0; arrived.get() < 2 * (race + 1); turns++) {
            if (turns < 1_000) {
                Thread.onSpinWait();
            } else { // there may be but one processor
                Thread.yield();
            }
        }
    }
}
