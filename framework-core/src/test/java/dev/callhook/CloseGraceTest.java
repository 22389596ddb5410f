package dev.callhook;

import static dev.callhook.CloseTest.closing;
import static dev.callhook.PhoneLine.LATE_TOOL;
import static dev.callhook.PhoneLine.await;
import static dev.callhook.PhoneLine.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Tool;
import dev.callhook.http.WebhookResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What nobody waits for any more has a little time left when a dispatcher closes. */
class CloseGraceTest {

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final Gate gate = new Gate();
    private final List<String> ran = new CopyOnWriteArrayList<>();
    private final AtomicLong passedSeconds = new AtomicLong();
    private PhoneLine line = PhoneLine.to(new Desk());

    @Test
    void waitsForAsyncWork() throws Exception {
        assertThat(await(line.book("c-1", "t", "{}"))).isEqualTo(result("{'ok':true}"));
        gate.awaitArrival();
        CompletableFuture<Void> closed = closing(line);
        assertThat(closed).isNotDone();

        gate.open();

        await(closed);
        assertThat(ran).containsExactly("book");
    }

    @Test
    void interruptsAsyncWorkAfterTheGrace() throws Exception {
        await(line.book("c-1", "t", "{}"));
        gate.awaitArrival();
        passUntilDone(closing(line));

        assertThat(ran).hasSize(1);
        assertThat(Long.parseLong(ran.get(0).replace("interrupted after ", ""))).isGreaterThanOrEqualTo(10);
        assertThat(log.lines())
                .contains("WARN tool book was not done at the end of its time and is interrupted, call c-1");
        log.clear(); // of the stack of a handler that a slow machine lets end too late, in many lines
    }

    @Test
    void interruptsAsyncWorkAtOnceWithoutAGrace() throws Exception {
        line = PhoneLine.to(WebhookDispatcher.builder()
                .handlers(new Desk())
                .limits(DispatchLimits.of().closeGrace(Duration.ZERO)));
        await(line.book("c-1", "t", "{}"));
        gate.awaitArrival();
        line.pass(Duration.ofMillis(200)); // where handlers are handed over to virtual threads, it is begun for sure
        CompletableFuture<Void> closed = closing(line);

        await(closed);
        assertThat(ran).containsExactly("interrupted after 0");
    }

    @Test
    void leavesItsTimeToWhatSomebodyWaitsForWithoutAGrace() throws Exception {
        line = PhoneLine.to(WebhookDispatcher.builder()
                .handlers(new Desk())
                .limits(DispatchLimits.of().closeGrace(Duration.ZERO)));
        CompletableFuture<WebhookResponse> tool = line.tools("c-1", SignedRequests.call("t", "wait", "{}"));
        CompletableFuture<WebhookResponse> other = line.tools("c-1", SignedRequests.call("u", "wait_shortly", "{}"));
        gate.awaitArrival();
        gate.awaitArrival();
        CompletableFuture<Void> closed = closing(line);

        line.pass(Duration.ofSeconds(9)); // 250 ms before the deadline of the first
        assertThat(await(other).text()).isEqualTo(LATE_TOOL);
        gate.open();

        await(closed);
        assertThat(tool).isCompletedWithValue(result("{'value':'waited'}"));
    }

    @Test
    void doesNotWaitForEverForWorkThatIgnoresItsInterrupt() throws Exception {
        await(line.tools("c-1", SignedRequests.call("t", "stubborn", "{}")));
        gate.awaitArrival();

        passUntilDone(closing(line));

        assertThat(ran).isEmpty();
        assertThat(log.lines())
                .anyMatch(entry -> entry.startsWith("WARN tool stubborn ignores its interrupt and keeps the thread "));
        log.clear(); // of the stack, in many lines
        gate.open();
        await(() -> ran.contains("stubborn"));
    }

    private void passUntilDone(CompletableFuture<Void> closed) {
        await(() -> {
            if (ran.isEmpty()) {
                passedSeconds.incrementAndGet();
            }
            line.pass(Duration.ofSeconds(1));
            return closed.isDone();
        });
        await(closed);
    }

    private final class Desk {

        @Tool(value = "book", async = true)
        void book() {
            try {
                gate.pass();
                ran.add("book");
            } catch (InterruptedException e) {
                ran.add("interrupted after " + passedSeconds.get());
            }
        }

        @Tool(value = "stubborn", async = true)
        void stubborn() {
            gate.passInSpiteOfInterrupts();
            ran.add("stubborn");
        }

        @Tool("wait")
        String waits() throws InterruptedException {
            gate.pass();
            return "waited";
        }

        @Tool(value = "wait_shortly", timeout = "8900ms")
        String waitsShortly() throws InterruptedException {
            return waits();
        }
    }
}
