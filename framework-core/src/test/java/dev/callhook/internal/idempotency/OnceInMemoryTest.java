package dev.callhook.internal.idempotency;

import static dev.callhook.internal.idempotency.TextWork.HUGE;
import static dev.callhook.internal.idempotency.TextWork.NEVER;
import static dev.callhook.internal.idempotency.TextWork.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.internal.idempotency.OnceInMemory.Limits;
import dev.callhook.internal.idempotency.TextWork.Result;
import dev.callhook.internal.idempotency.WorkKey.Content;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OnceInMemoryTest {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration LEASE = Duration.ofMinutes(31); // longer than answers are remembered

    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1); // it may run over
    private final OnceInMemory once = once(3, 10_000);

    private OnceInMemory once(int maxEntries, long maxBytes) {
        return new OnceInMemory(new Limits(WINDOW, maxEntries, maxBytes), LEASE, nanoTime::get);
    }

    @Test
    void runsWorkOnceAndThenRepeatsItsAnswer() {
        assertThat(run("a", "one")).isEqualTo("one");
        assertThat(run("a", "two")).isEqualTo("repeated one");
        assertThat(run("b", "two")).isEqualTo("two");
    }

    @Test
    void refusesOtherWorkUnderTheSameKey() {
        run("a", "one");

        assertThat(run(once, key("a", "other content"), done("two"))).isEqualTo("different");
        assertThat(run("a", "three")).isEqualTo("repeated one");
    }

    @Test
    void runsWorkAgainThatIsNotRemembered() {
        assertThat(run(once, key("a"), done(new Result("failed", false)))).isEqualTo("failed");
        assertThat(run("a", "one")).isEqualTo("one");
    }

    @Test
    void forgetsAnAnswerAfterItsWindow() {
        run("a", "one");
        pass(WINDOW.minusNanos(1));
        assertThat(run("a", "two")).isEqualTo("repeated one");
        pass(Duration.ofNanos(1));

        assertThat(run("a", "two")).isEqualTo("two");
    }

    @Test
    void forgetsTheOldestAnswersIfThereAreTooMany() {
        for (String key : List.of("a", "b", "c", "a", "d")) { // to be asked for makes no answer younger
            run(key, "one");
        }

        for (String key : List.of("b", "c", "d")) {
            assertThat(run(key, "two")).isEqualTo("repeated one");
        }
        assertThat(run("a", "two")).isEqualTo("two");
    }

    @Test
    void forgetsTheOldestAnswersIfTheyAreTooLarge() {
        OnceInMemory small = once(100, 3 * (40 + 24 + 1_000));
        for (String key : List.of("a", "b", "c")) {
            run(small, key(key), done("x".repeat(1_000)));
        }
        assertThat(run(small, key("a"), done("two"))).startsWith("repeated x");

        run(small, key("d"), done("x".repeat(1_001)));

        assertThat(run(small, key("d"), done("two"))).startsWith("repeated x");
        assertThat(run(small, key("c"), done("two"))).startsWith("repeated x");
        assertThat(run(small, key("a"), done("two"))).isEqualTo("two");
    }

    @Test
    void doesNotForgetEverythingForAnAnswerThatHasNoRoom() {
        run("a", "one");
        run("b", "x".repeat(10_000 - 40));

        assertThat(run("a", "two")).isEqualTo("repeated one");
        assertThat(run("b", "two")).isEqualTo("two");
    }

    @Test
    void hasTheResultEvenIfThereIsNoMemoryToRememberIt() {
        CompletableFuture<Result> working = new CompletableFuture<>();
        CompletableFuture<Result> later = begin("b", working);
        working.complete(new Result(HUGE, true));

        assertThat(run("a", HUGE)).isEqualTo(HUGE);
        assertThat(later.join().text()).isEqualTo(HUGE);
        assertThat(run("b", "two")).isEqualTo("two");
    }

    @Test
    void countsBytesOfWhatIsForgottenNoMore() {
        for (int i = 0; i < 100; i++) {
            run("a" + i, "x".repeat(9_000));
            pass(WINDOW);
        }
        run("b", "x".repeat(9_000));

        assertThat(run("b", "two")).startsWith("repeated x");
    }

    @Test
    void doesNotRunWorkThatWasGivenUpAndGoesOn() {
        CompletableFuture<Result> working = new CompletableFuture<>();
        assertThat(begin("a", working).cancel(true)).isTrue();
        assertThat(run("a", "two")).isEqualTo("elsewhere");
        assertThat(run(once, key("a", "other content"), done("two"))).isEqualTo("different");
        pass(LEASE.minusNanos(1));
        assertThat(run("a", "two")).isEqualTo("elsewhere");

        working.complete(new Result("one", true));

        assertThat(run("a", "two")).isEqualTo("repeated one");
    }

    @Test
    void doesNotRunItEitherWhereAnEarlierAnswerWasRemembered() {
        run("a", "one");
        pass(WINDOW);
        CompletableFuture<Result> unused = begin("a", new CompletableFuture<>());

        assertThat(run("a", "two")).isEqualTo("elsewhere");
    }

    @Test
    void runsWorkAgainThatWasGivenUpAndThenFailed() {
        CompletableFuture<Result> working = new CompletableFuture<>();
        CompletableFuture<Result> unused = begin("a", working);

        working.complete(new Result("failed", false));

        assertThat(run("a", "two")).isEqualTo("two");
    }

    @Test
    void runsWorkAgainThatNeverEnds() {
        CompletableFuture<Result> late = new CompletableFuture<>();
        for (int i = 0; i < 50; i++) {
            CompletableFuture<Result> unused = begin("k" + i, new CompletableFuture<>());
        }
        CompletableFuture<Result> unused = begin("a", late);
        pass(LEASE);

        assertThat(run("k7", "two")).isEqualTo("two");
        assertThat(run("a", "two")).isEqualTo("two");
        late.complete(new Result("three", true));
        assertThat(run("a", "four")).isEqualTo("repeated three");
        assertThat(run("k7", "four")).isEqualTo("repeated two");
    }

    private CompletableFuture<Result> begin(String key, CompletableFuture<Result> working) {
        return once.run(key(key), NEVER, new TextWork(working));
    }

    private String run(String key, String text) {
        return run(once, key(key), done(text));
    }

    private static String run(OnceInMemory once, WorkKey key, TextWork work) {
        return once.run(key, NEVER, work).join().text();
    }

    private static WorkKey key(String id) {
        return key(id, "content");
    }

    private static WorkKey key(String id, String content) {
        return new WorkKey("tool-calls", "c", id, new Content(content, 0));
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }
}
