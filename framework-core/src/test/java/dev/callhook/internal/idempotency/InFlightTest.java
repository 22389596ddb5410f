package dev.callhook.internal.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.callhook.internal.idempotency.InFlight.Joined;
import dev.callhook.internal.idempotency.WorkKey.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class InFlightTest {

    private static final WorkKey KEY = new WorkKey("tool-calls", "c", "a", new Content("content", 0));

    private final InFlight<String> inFlight = new InFlight<>(Runnable::run);
    private final CompletableFuture<String> result = new CompletableFuture<>();

    @Test
    void letsOthersWaitForTheResult() {
        Optional<Joined<String>> first = inFlight.joinOrStart(KEY, this::start);
        Joined<String> second = inFlight.joinOrStart(KEY, InFlightTest::never).orElseThrow();
        Joined<String> other = inFlight.joinOrStart(
                        new WorkKey("tool-calls", "c", "a", new Content("other", 0)), InFlightTest::never)
                .orElseThrow();

        assertThat(first).isEmpty();
        assertThat(second.same()).isTrue();
        assertThat(second.result()).isNotDone();
        assertThat(other.same()).isFalse();
        result.complete("done");
        assertThat(second.result()).isCompletedWithValue("done");
    }

    @Test
    void hasEndedForWhoeverHasTheResult() {
        List<Boolean> starts = new ArrayList<>();
        inFlight.joinOrStart(KEY, told -> result.thenAccept(told).thenRun(() -> starts.add(starts())));
        inFlight.joinOrStart(KEY, InFlightTest::never).orElseThrow().result().thenRun(() -> starts.add(starts()));

        result.complete("done");

        assertThat(starts).containsExactly(true, true);
    }

    @Test
    void letsTheNextStartIfOneCannotBeStarted() {
        assertThatIllegalStateException()
                .isThrownBy(() -> inFlight.joinOrStart(KEY, told -> {
                    throw new IllegalStateException("no thread");
                }))
                .withMessage("no thread");

        assertThat(starts()).isTrue();
    }

    private boolean starts() {
        return inFlight.joinOrStart(KEY, this::start).isEmpty();
    }

    private void start(Consumer<String> told) {
        CompletableFuture<Void> unused = result.thenAccept(told);
    }

    private static void never(Consumer<String> told) {
        throw new AssertionError("it is under way");
    }
}
