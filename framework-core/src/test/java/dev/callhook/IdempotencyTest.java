package dev.callhook;

import static dev.callhook.PhoneLine.await;
import static dev.callhook.PhoneLine.result;
import static dev.callhook.SignedRequests.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.callhook.handler.Tool;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IdempotencyTest {

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void remembersForFifteenMinutes() {
        PhoneLine line = line(Idempotency.inMemory());

        assertThat(await(line.book("c-1", "t", "{}"))).isEqualTo(result("{'value':1}"));
        line.pass(Duration.ofMinutes(15).minusNanos(1));
        assertThat(await(line.book("c-1", "t", "{}"))).isEqualTo(result("{'value':1}"));
        line.pass(Duration.ofNanos(1));
        assertThat(await(line.book("c-1", "t", "{}"))).isEqualTo(result("{'value':2}"));
    }

    @Test
    void remembersForTheTimeThatIsSet() {
        PhoneLine line = line(Idempotency.inMemory().window(Duration.ofSeconds(30)));

        await(line.book("c-1", "t", "{}"));
        line.pass(Duration.ofSeconds(30));
        assertThat(await(line.book("c-1", "t", "{}"))).isEqualTo(result("{'value':2}"));
    }

    @Test
    void remembersForEver() {
        PhoneLine line = line(Idempotency.inMemory().window(ChronoUnit.FOREVER.getDuration()));

        await(line.book("c-1", "t", "{}"));
        line.pass(Duration.ofDays(365 * 50));
        assertThat(await(line.book("c-1", "t", "{}"))).isEqualTo(result("{'value':1}"));
    }

    @Test
    void remembersAsManyAnswersAsAreSet() {
        PhoneLine line = line(Idempotency.inMemory().maxEntries(2));

        for (String id : new String[] {"a", "b", "t"}) {
            await(line.book("c-1", id, "{}"));
        }
        assertThat(await(line.book("c-1", "t", "{}"))).isEqualTo(result("{'value':3}"));
        assertThat(await(line.book("c-1", "a", "{}")).text()).contains("4");
    }

    @Test
    void remembersAsManyBytesAsAreSet() {
        PhoneLine line = line(Idempotency.inMemory().maxBytes(200)); // two answers, as each counts for 40 and its texts

        for (String id : new String[] {"a", "b", "t"}) {
            await(line.book("c-1", id, "{}"));
        }
        assertThat(await(line.book("c-1", "t", "{}"))).isEqualTo(result("{'value':3}"));
        assertThat(await(line.book("c-1", "a", "{}")).text()).contains("4");
    }

    @Test
    void tellsWhatIsWrongAtStartUp() {
        for (Idempotency wrong : new Idempotency[] {
            Idempotency.inMemory().window(Duration.ZERO).maxEntries(1).maxBytes(1),
            Idempotency.inMemory().window(Duration.ofSeconds(1)).maxEntries(0).maxBytes(1),
            Idempotency.inMemory().window(Duration.ofSeconds(-1)).maxEntries(1).maxBytes(0)
        }) {
            assertThat(problems(builder(wrong).secret(SignedRequests.SECRET))).hasSize(1);
        }
        assertThat(problems(builder(Idempotency.inMemory()
                                .window(Duration.ZERO)
                                .maxEntries(0)
                                .maxBytes(-1))
                        .secret(SignedRequests.SECRET)))
                .containsExactly(
                        "idempotency needs a window, a number of entries and a number of bytes above zero: PT0S,"
                                + " 0, -1");
        assertThatNullPointerException()
                .isThrownBy(() -> Idempotency.shared(null))
                .withMessage("store");
        assertThatNullPointerException()
                .isThrownBy(() -> Idempotency.inMemory().window(null))
                .withMessage("window");
    }

    private PhoneLine line(Idempotency idempotency) {
        return PhoneLine.to(builder(idempotency));
    }

    private WebhookDispatcherBuilder builder(Idempotency idempotency) {
        class Desk {
            @Tool("book")
            int book() {
                return runs.incrementAndGet();
            }
        }
        return WebhookDispatcher.builder().handlers(new Desk()).idempotency(idempotency);
    }
}
