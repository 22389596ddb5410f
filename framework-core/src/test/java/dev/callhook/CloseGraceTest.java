package dev.callhook;

import static dev.callhook.CloseTest.closing;
import static dev.callhook.PhoneLine.LATE_TOOL;
import static dev.callhook.PhoneLine.OK;
import static dev.callhook.PhoneLine.await;
import static dev.callhook.PhoneLine.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.OnStatusUpdate;
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

    @Test
    void mayBeAskedByAHandler() throws Exception {
        CompletableFuture<WebhookResponse> other = line.tools("c-2", SignedRequests.call("t", "stubborn", "{}"));
        gate.awaitArrival();
        CompletableFuture<WebhookResponse> tool = line.tools("c-1", SignedRequests.call("t", "close", "{}"));
        await(() -> {
            line.pass(Duration.ofSeconds(1));
            return ran.contains("closed");
        });

        assertThat(await(tool).text()).isEqualTo(LATE_TOOL);
        assertThat(await(other)).isEqualTo(result("{'ok':true}"));
        line.dispatcher().close();
        log.clear(); // of stacks, in many lines
        gate.open();
    }

    @Test
    void mayBeAskedByAHandlerOnTheThreadOfItsDelivery() throws Exception {
        for (int i = 0; i < 20; i++) { // so that it counts as quick
            await(line.tools("c-1", SignedRequests.call("t" + i, "close_if", "{'really':false}")));
        }
        CompletableFuture<WebhookResponse> other = line.tools("c-2", SignedRequests.call("t", "hang", "{}"));
        gate.awaitArrival();
        String close = SignedRequests.call("t", "close_if", "{'really':true}");
        Thread caller = new Thread(() -> ran.add(await(line.tools("c-1", close)).text()));
        caller.start();
        await(() -> {
            line.pass(Duration.ofSeconds(1));
            return !caller.isAlive();
        });

        assertThat(ran).containsExactly("closed on its thread " + true, LATE_TOOL);
        assertThat(await(other).text()).isEqualTo(LATE_TOOL);
        log.clear(); // of stacks, in many lines
    }

    @Test
    void mayBeAskedByTheHandlerOfAnEvent() throws Exception {
        CompletableFuture<WebhookResponse> event = line.status("c-1", "close");
        await(() -> {
            line.pass(Duration.ofSeconds(1));
            return ran.contains("closed");
        });

        assertThat(await(event)).isIn(PhoneLine.LATE_EVENT, OK);
        line.dispatcher().close();
        log.clear(); // of stacks, in many lines
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

        @Tool("close")
        void close() {
            line.dispatcher().close();
            ran.add("closed");
        }

        @Tool("close_if")
        void closeIf(boolean really) {
            if (really) {
                line.dispatcher().close();
                ran.add("closed on its thread "
                        + !Thread.currentThread().getName().startsWith("callhook-"));
            }
        }

        @Tool("hang")
        void hang() {
            gate.passInSpiteOfInterrupts();
        }

        @OnStatusUpdate
        void status() {
            line.dispatcher().close();
            ran.add("closed");
        }
    }
}
