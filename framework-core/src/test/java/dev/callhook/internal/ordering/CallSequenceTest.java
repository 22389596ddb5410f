package dev.callhook.internal.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallSequenceTest {

    private final ExecutorService starting = Executors.newSingleThreadExecutor();
    private final CallSequence sequence = new CallSequence(3, starting);
    private final CompletableFuture<String> first = new CompletableFuture<>();
    private final List<String> begun = new CopyOnWriteArrayList<>();

    @AfterEach
    void end() {
        starting.shutdownNow();
    }

    @Test
    void startsTheFirstAtOnceAndTheOthersInTheirTurn() throws Exception {
        CompletableFuture<String> second = new CompletableFuture<>();
        CompletableFuture<String> a = enter("c-1", noting("a", first));
        CompletableFuture<String> b = enter("c-1", noting("b", second));
        CompletableFuture<String> c = enter("c-1", noting("c", CompletableFuture.completedFuture("C")));
        assertThat(begun).containsExactly("a");
        assertThat(sequence.calls()).isEqualTo(1);

        first.complete("A");
        assertThat(a).isCompletedWithValue("A");
        flush();
        assertThat(begun).containsExactly("a", "b");
        second.complete("B");

        assertThat(get(b)).isEqualTo("B");
        assertThat(get(c)).isEqualTo("C");
        assertThat(begun).containsExactly("a", "b", "c");
        assertThat(sequence.calls()).isZero();
    }

    @Test
    void startsOtherCallsAtOnce() {
        enter("c-1", noting("a", first));

        assertThat(enter("c-2", noting("b", CompletableFuture.completedFuture("B"))))
                .isCompletedWithValue("B");
        assertThat(sequence.calls()).isEqualTo(1);
    }

    @Test
    void turnsAwayWhatWouldWaitBesideTooManyOthers() throws Exception {
        enter("c-1", noting("a", first));
        List<CompletableFuture<String>> waiting = new ArrayList<>();
        for (String name : List.of("b", "c", "d")) {
            waiting.add(enter("c-1", noting(name, CompletableFuture.completedFuture(name))));
        }

        assertThat(enter("c-1", noting("e", first))).isCompletedWithValue("busy");
        assertThat(enter("c-2", noting("f", CompletableFuture.completedFuture("F"))))
                .isCompletedWithValue("F");
        first.complete("A");
        for (CompletableFuture<String> each : waiting) {
            get(each);
        }

        assertThat(begun).containsExactly("a", "f", "b", "c", "d");
        assertThat(sequence.calls()).isZero();
        assertThat(enter("c-1", noting("g", CompletableFuture.completedFuture("G"))))
                .isCompletedWithValue("G");
    }

    @Test
    void hasRoomAgainAsSoonAsWhatWaitedHasBegun() throws Exception {
        CallSequence one = new CallSequence(1, starting);
        CompletableFuture<String> second = new CompletableFuture<>();
        one.enter("c-1", () -> first, () -> "busy");
        CompletableFuture<String> waiting = one.enter("c-1", () -> second, () -> "busy");
        assertThat(get(one.enter("c-1", () -> second, () -> "busy"))).isEqualTo("busy");
        first.complete("A");
        flush();

        CompletableFuture<String> next = one.enter("c-1", () -> CompletableFuture.completedFuture("C"), () -> "busy");
        assertThat(next).isNotDone();
        second.complete("B");
        assertThat(get(waiting)).isEqualTo("B");
        assertThat(get(next)).isEqualTo("C");
    }

    @Test
    void keepsNothingOfWhatWasTurnedAway() {
        CallSequence none = new CallSequence(0, starting);
        none.enter("c-1", () -> first, () -> "busy");
        byte[] body = new byte[1_000_000];
        WeakReference<byte[]> held = new WeakReference<>(body);
        assertThat(none.enter("c-1", () -> CompletableFuture.completedFuture("" + held), () -> "busy"))
                .isCompletedWithValue("busy");
        assertThat(enterWith(none, body)).isCompletedWithValue("busy");
        body = null;

        for (int i = 0; i < 100 && held.get() != null; i++) {
            System.gc();
        }
        assertThat(held.get()).isNull();
    }

    private static CompletableFuture<String> enterWith(CallSequence sequence, byte[] body) {
        return sequence.enter("c-1", () -> CompletableFuture.completedFuture("" + body.length), () -> "busy");
    }

    @Test
    void startsThousandsOfOneCallWithoutADeepStack() throws Exception {
        CallSequence wide = new CallSequence(10_000, starting);
        assertThat(lastOf10000(wide)).isEqualTo("done");
        assertThat(wide.calls()).isZero();
    }

    @Test
    void turnsThousandsOfOneCallAwayWithoutADeepStack() throws Exception {
        CallSequence none = new CallSequence(0, starting);
        assertThat(lastOf10000(none)).isEqualTo("busy");
        assertThat(none.calls()).isZero();
    }

    private String lastOf10000(CallSequence entered) throws Exception {
        entered.enter("c-1", () -> first, () -> "busy");
        CompletableFuture<String> last = IntStream.range(0, 10_000)
                .mapToObj(i -> entered.enter("c-1", () -> CompletableFuture.completedFuture("done"), () -> "busy"))
                .reduce((before, after) -> after)
                .orElseThrow();
        first.complete("A");
        return get(last);
    }

    @Test
    void letsTheNextStartIfOneCannotBeStarted() throws Exception {
        assertThatIllegalStateException()
                .isThrownBy(() -> enter("c-1", () -> {
                    throw new IllegalStateException("no thread");
                }));
        assertThat(sequence.calls()).isZero();

        enter("c-1", noting("a", first));
        enter("c-1", () -> {
            throw new IllegalStateException("no thread");
        });
        CompletableFuture<String> next = enter("c-1", noting("b", CompletableFuture.completedFuture("B")));
        first.complete("A");
        assertThat(get(next)).isEqualTo("B");
        assertThat(sequence.calls()).isZero();
    }

    private CompletableFuture<String> enter(String callId, Supplier<CompletableFuture<String>> work) {
        return sequence.enter(callId, work, () -> "busy");
    }

    private Supplier<CompletableFuture<String>> noting(String name, CompletableFuture<String> work) {
        return () -> {
            begun.add(name);
            return work;
        };
    }

    /** Waits until everything has been started that could be. */
    private void flush() throws Exception {
        starting.submit(() -> {}).get(30, TimeUnit.SECONDS);
    }

    /** Waits for a result and for what follows it, which the waiting thread may overtake. */
    private String get(CompletableFuture<String> future) throws Exception {
        String result = future.get(30, TimeUnit.SECONDS);
        flush();
        return result;
    }
}
