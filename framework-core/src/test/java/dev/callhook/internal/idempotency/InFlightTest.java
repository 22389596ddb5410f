package dev.callhook.internal.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.callhook.internal.idempotency.InFlight.Joined;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class InFlightTest {

    private static final WorkKey KEY = new WorkKey("tool-calls", "c", "a", "content");

    private final InFlight<String> inFlight = new InFlight<>(Runnable::run);
    private final CompletableFuture<String> result = new CompletableFuture<>();

    @Test
    void letsOthersWaitForTheResultWhateverTheFirstIsTold() {
        CompletableFuture<String> late = CompletableFuture.completedFuture("late");
        Joined<String> first = inFlight.joinOrStart(KEY, told -> started(told, late));
        Joined<String> second = inFlight.joinOrStart(KEY, InFlightTest::never);
        Joined<String> other = inFlight.joinOrStart(new WorkKey("tool-calls", "c", "a", "other"), InFlightTest::never);

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
        Joined<String> first =
                inFlight.joinOrStart(KEY, told -> result.whenComplete((value, never) -> told.accept(value)));
        first.answer()
                .thenRun(() -> firsts.add(
                        inFlight.joinOrStart(KEY, told -> started(told, result)).first()));
        Joined<String> second = inFlight.joinOrStart(KEY, InFlightTest::never);
        second.answer()
                .thenRun(() -> firsts.add(
                        inFlight.joinOrStart(KEY, told -> started(told, result)).first()));

        result.complete("done");

        assertThat(firsts).containsExactly(true, true);
    }

    @Test
    void letsTheNextStartIfOneCannotBeStarted() {
        assertThatIllegalStateException()
                .isThrownBy(() -> inFlight.joinOrStart(KEY, told -> {
                    throw new IllegalStateException("no thread");
                }))
                .withMessage("no thread");

        assertThat(inFlight.joinOrStart(KEY, told -> started(told, result)).first())
                .isTrue();
    }

    private CompletableFuture<String> started(Consumer<String> told, CompletableFuture<String> answer) {
        CompletableFuture<Void> unused = result.thenAccept(told);
        return answer;
    }

    private static CompletableFuture<String> never(Consumer<String> told) {
        throw new AssertionError("it is under way");
    }
}
