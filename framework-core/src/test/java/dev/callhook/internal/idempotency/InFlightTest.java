package dev.callhook.internal.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.callhook.internal.execution.Executions.Started;
import dev.callhook.internal.idempotency.InFlight.Joined;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class InFlightTest {

    private static final WorkKey KEY = new WorkKey("a", "content");

    private final InFlight<String> inFlight = new InFlight<>(Runnable::run);
    private final CompletableFuture<String> result = new CompletableFuture<>();

    @Test
    void letsOthersWaitForTheResultWhateverTheFirstIsTold() {
        CompletableFuture<String> late = CompletableFuture.completedFuture("late");
        Joined<String> first = inFlight.joinOrStart(KEY, () -> new Started<>(late, result));
        Joined<String> second = inFlight.joinOrStart(KEY, InFlightTest::never);
        Joined<String> other = inFlight.joinOrStart(new WorkKey("a", "other"), InFlightTest::never);

        assertThat(first.first()).isTrue();
        assertThat(first.answer()).isCompletedWithValue("late");
        assertThat(second.first()).isFalse();
        assertThat(second.same()).isTrue();
        assertThat(second.answer()).isNotDone();
        assertThat(other.same()).isFalse();
        result.complete("done");
        assertThat(second.answer()).isCompletedWithValue("done");
    }

    @Test
    void hasEndedForWhoeverHasTheResult() {
        List<Boolean> firsts = new ArrayList<>();
        Joined<String> first = inFlight.joinOrStart(KEY, () -> new Started<>(result, result));
        first.result()
                .thenRun(() -> firsts.add(inFlight.joinOrStart(KEY, () -> new Started<>(result, result))
                        .first()));
        Joined<String> second = inFlight.joinOrStart(KEY, InFlightTest::never);
        second.answer()
                .thenRun(() -> firsts.add(inFlight.joinOrStart(KEY, () -> new Started<>(result, result))
                        .first()));

        result.complete("done");

        assertThat(firsts).containsExactly(true, true);
    }

    @Test
    void letsTheNextStartIfOneCannotBeStarted() {
        assertThatIllegalStateException()
                .isThrownBy(() -> inFlight.joinOrStart(KEY, () -> {
                    throw new IllegalStateException("no thread");
                }))
                .withMessage("no thread");

        assertThat(inFlight.joinOrStart(KEY, () -> new Started<>(result, result))
                        .first())
                .isTrue();
    }

    private static Started<String> never() {
        throw new AssertionError("it is under way");
    }
}
