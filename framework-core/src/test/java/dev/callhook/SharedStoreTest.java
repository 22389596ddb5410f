package dev.callhook;

import static dev.callhook.PhoneLine.LATE_EVENT;
import static dev.callhook.PhoneLine.LATE_TOOL;
import static dev.callhook.PhoneLine.OK;
import static dev.callhook.PhoneLine.await;
import static dev.callhook.PhoneLine.error;
import static dev.callhook.PhoneLine.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.Tool;
import dev.callhook.http.WebhookResponse;
import dev.callhook.spi.WebhookEvent;
import dev.callhook.spi.WebhookEvent.Late;
import dev.callhook.spi.WebhookEvent.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two servers that share a store run a handler once. */
class SharedStoreTest {

    private static final Duration DEADLINE = Duration.ofMillis(9_250);

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final SharedStore store = new SharedStore();
    private final Gate gate = new Gate();
    private final List<WebhookEvent> told = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final PhoneLine here = server(gate);
    private final PhoneLine there = server(gate);

    private PhoneLine server(Gate held) {
        class Desk {
            @Tool("book")
            int book(Optional<Boolean> fail) {
                return run(fail.isPresent());
            }

            @OnEndOfCallReport
            void report() {
                run(false);
            }

            private int run(boolean fail) {
                held.passInSpiteOfInterrupts();
                threads.add(Thread.currentThread());
                if (fail && threads.size() == 1) {
                    throw new IllegalStateException("disk");
                }
                return threads.size();
            }
        }
        return PhoneLine.to(WebhookDispatcher.builder()
                .handlers(new Desk())
                .idempotency(Idempotency.shared(store))
                .listener(told::add));
    }

    @Test
    void givesTheAnswerOfOneServerOnTheOther() throws Exception {
        CompletableFuture<WebhookResponse> first = here.book("c-1", "t", "{}");
        gate.awaitArrival();

        CompletableFuture<WebhookResponse> second = there.book("c-1", "t", "{}");
        await(() -> store.count("Running") >= 2); // it asks again and again
        assertThat(second).isNotDone();
        gate.open();

        assertThat(await(first)).isEqualTo(result("{'value':1}"));
        assertThat(await(second)).isEqualTo(result("{'value':1}"));
        assertThat(await(there.book("c-1", "t", "{}"))).isEqualTo(result("{'value':1}"));
        assertThat(threads).hasSize(1);
    }

    @Test
    void handlesAnEventOnOneOfTheServers() throws Exception {
        CompletableFuture<WebhookResponse> first = here.report("c-1");
        gate.awaitArrival();

        CompletableFuture<WebhookResponse> second = there.report("c-1");
        await(() -> store.count("Running") >= 1);
        assertThat(second).isNotDone();
        gate.open();

        assertThat(await(first)).isEqualTo(OK);
        assertThat(await(second)).isEqualTo(OK);
        assertThat(threads).hasSize(1);
    }

    @Test
    void answersInTimeWhileTheOtherServerIsAtIt() throws Exception {
        CompletableFuture<WebhookResponse> tool = here.book("c-1", "t", "{}");
        CompletableFuture<WebhookResponse> event = here.report("c-1");
        gate.awaitArrival();
        gate.awaitArrival();
        CompletableFuture<WebhookResponse> sameTool = there.book("c-1", "t", "{}");
        CompletableFuture<WebhookResponse> sameEvent = there.report("c-1");
        await(() -> store.count("Running") >= 2);

        there.pass(DEADLINE.minusMillis(10)); // it does not ask again shortly before

        assertThat(await(sameTool).text()).isEqualTo(LATE_TOOL);
        assertThat(await(sameEvent)).isEqualTo(LATE_EVENT);
        gate.open();
        assertThat(await(tool).text()).contains("value");
        assertThat(await(event)).isEqualTo(OK);
        await(() -> told.stream().filter(Late.class::isInstance).count() == 2);
        assertThat(told)
                .contains(new Late(new Target("tool-calls", "book")), new Late(new Target("end-of-call-report", "")));
        assertThat(threads).hasSize(2);
    }

    @Test
    void runsHereWhatFailedThere() throws Exception {
        CompletableFuture<WebhookResponse> first = here.book("c-1", "t", "{'fail':true}");
        gate.awaitArrival();
        CompletableFuture<WebhookResponse> second = there.book("c-1", "t", "{'fail':true}");
        await(() -> store.count("Running") >= 1);
        gate.open();

        assertThat(await(first).text()).contains("incident");
        assertThat(await(second)).isEqualTo(result("{'value':2}"));
    }

    @Test
    void refusesOnOneServerAnotherCallWithAnIdOfTheOther() {
        gate.open();
        await(here.book("c-1", "t", "{}"));

        assertThat(await(there.book("c-1", "t", "{'fail':false}")))
                .isEqualTo(error("Another tool call of this phone call has had the same id, so this one was not run."));
        assertThat(threads).hasSize(1);
        assertThat(log.lines())
                .contains("WARN a call of the tool book came again with other content and was refused, call c-1");
    }

    @Test
    void runsHereWhatAServerTookAlongWhenItDied() throws Exception {
        CompletableFuture<WebhookResponse> lost = here.book("c-1", "t", "{}");
        gate.awaitArrival();
        store.nanoTime.addAndGet(Duration.ofMinutes(6).toNanos()); // five for the background, and one

        Gate open = new Gate();
        open.open();
        assertThat(await(server(open).book("c-1", "t", "{}"))).isEqualTo(result("{'value':1}"));
        gate.open();
        assertThat(await(lost)).isEqualTo(result("{'value':2}"));
        assertThat(await(there.book("c-1", "t", "{}"))).isEqualTo(result("{'value':1}"));
    }
}
