package dev.callhook.internal.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.spi.IdempotencyStore.Answered;
import dev.callhook.spi.IdempotencyStore.Claim;
import dev.callhook.spi.IdempotencyStore.Conflict;
import dev.callhook.spi.IdempotencyStore.Granted;
import dev.callhook.spi.IdempotencyStore.Running;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemoryIdempotencyStoreTest {

    private static final Duration LEASE = Duration.ofMinutes(6);
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1); // it may run over
    private final MemoryIdempotencyStore store = store(3, 10_000);

    private MemoryIdempotencyStore store(int maxEntries, long maxBytes) {
        return new MemoryIdempotencyStore(WINDOW, maxEntries, maxBytes, nanoTime::get);
    }

    @Test
    void grantsAKeyOnceAndThenItsAnswer() {
        String token = granted(claim("a"));
        assertThat(claim("a")).isEqualTo(new Running());
        byte[] answer = {1, 2};

        store.complete("a", token, answer);

        assertThat(claim("a")).isEqualTo(new Answered(answer));
        assertThat(claim("b")).isInstanceOf(Granted.class);
    }

    @Test
    void refusesAKeyWithAnotherContent() {
        String token = granted(claim("a"));
        assertThat(store.claim("a", "other", LEASE)).isEqualTo(new Conflict());

        store.complete("a", token, new byte[0]);

        assertThat(store.claim("a", "other", LEASE)).isEqualTo(new Conflict());
    }

    @Test
    void grantsAKeyAgainThatWasGivenBack() {
        String first = granted(claim("a"));
        store.release("a", first);

        assertThat(granted(store.claim("a", "other", LEASE))).isNotEqualTo(first);
    }

    @Test
    void grantsAKeyAgainWhoseLeaseIsOver() {
        claim("a");
        pass(LEASE.minusNanos(1));
        assertThat(claim("a")).isEqualTo(new Running());
        pass(Duration.ofNanos(1));

        assertThat(claim("a")).isInstanceOf(Granted.class);
    }

    @Test
    void ignoresWhoHasLostAClaim() {
        String lost = granted(claim("a"));
        pass(LEASE);
        String held = granted(claim("a"));

        store.complete("a", lost, new byte[0]);
        store.release("a", lost);
        assertThat(claim("a")).isEqualTo(new Running());
        byte[] answer = {1};
        store.complete("a", held, answer);
        assertThat(claim("a")).isEqualTo(new Answered(answer));

        store.complete("never claimed", held, answer);
        store.release("never claimed", held);
        assertThat(claim("never claimed")).isInstanceOf(Granted.class);
    }

    @Test
    void keepsNoClaimLongAfterItsLease() {
        String lost = granted(claim("a"));
        pass(LEASE.plusMinutes(1));
        claim("b");

        store.complete("a", lost, new byte[0]);

        assertThat(claim("a")).isInstanceOf(Granted.class);
    }

    @Test
    void forgetsAnAnswerAfterItsWindow() {
        String token = granted(claim("a"));
        pass(LEASE.minusNanos(1));
        store.complete("a", token, new byte[0]);
        pass(WINDOW.minusNanos(1));
        assertThat(claim("a")).isInstanceOf(Answered.class);
        pass(Duration.ofNanos(1));

        assertThat(claim("a")).isInstanceOf(Granted.class);
    }

    @Test
    void forgetsTheOldestAnswersIfThereAreTooMany() {
        answer("a", 1);
        answer("b", 1);
        answer("c", 1);
        claim("a"); // to be asked for makes no answer younger
        answer("d", 1);

        assertThat(claim("b")).isInstanceOf(Answered.class);
        assertThat(claim("c")).isInstanceOf(Answered.class);
        assertThat(claim("d")).isInstanceOf(Answered.class);
        assertThat(claim("a")).isInstanceOf(Granted.class);
    }

    @Test
    void neverForgetsAClaim() {
        List<String> keys = IntStream.range(0, 50).mapToObj(i -> "k" + i).toList();
        List<String> tokens = keys.stream().map(key -> granted(claim(key))).toList();
        assertThat(keys).allSatisfy(key -> assertThat(claim(key)).isEqualTo(new Running()));

        for (int i = 0; i < 50; i++) {
            store.complete(keys.get(i), tokens.get(i), new byte[1]);
        }

        assertThat(keys.subList(0, 47)).allSatisfy(key -> assertThat(claim(key)).isInstanceOf(Granted.class));
    }

    @Test
    void forgetsTheOldestAnswersIfTheyAreTooLarge() {
        MemoryIdempotencyStore small = store(100, 3 * (180 + 2 + 1_000));
        for (String key : List.of("a", "b", "c")) {
            small.complete(key, granted(small.claim(key, "f", LEASE)), new byte[1_000]);
        }
        assertThat(small.claim("a", "f", LEASE)).isInstanceOf(Answered.class);

        small.complete("d", granted(small.claim("d", "f", LEASE)), new byte[1_001]);

        assertThat(small.claim("d", "f", LEASE)).isInstanceOf(Answered.class);
        assertThat(small.claim("c", "f", LEASE)).isInstanceOf(Answered.class);
        assertThat(small.claim("a", "f", LEASE)).isInstanceOf(Granted.class);
        assertThat(small.claim("b", "f", LEASE)).isInstanceOf(Granted.class);
    }

    @Test
    void doesNotForgetEverythingForAnAnswerThatHasNoRoom() {
        answer("a", 1);
        answer("large", 10_000 - 180);

        assertThat(claim("a")).isInstanceOf(Answered.class);
        assertThat(claim("large")).isInstanceOf(Granted.class);
    }

    @Test
    void countsBytesOfWhatIsForgottenNoMore() {
        for (int i = 0; i < 100; i++) {
            answer("a" + i, 9_000);
            pass(WINDOW);
        }
        for (int i = 0; i < 100; i++) {
            store.release("b" + i, granted(claim("b" + i)));
        }
        answer("c", 9_000);

        assertThat(claim("c")).isInstanceOf(Answered.class);
    }

    private void answer(String key, int bytes) {
        store.complete(key, granted(claim(key)), new byte[bytes]);
    }

    private Claim claim(String key) {
        return store.claim(key, "content", LEASE);
    }

    private static String granted(Claim claim) {
        assertThat(claim).isInstanceOf(Granted.class);
        return ((Granted) claim).token();
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }
}
