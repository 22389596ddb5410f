package dev.callhook;

import static dev.callhook.PhoneLine.LATE_EVENT;
import static dev.callhook.PhoneLine.OK;
import static dev.callhook.PhoneLine.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.http.WebhookResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An event whose methods take longer than the sender waits. */
class LateEventTest {

    private static final Duration DEADLINE = Duration.ofMillis(9_250);

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final Gate gate = new Gate();
    private final List<String> ran = new CopyOnWriteArrayList<>();

    @Test
    void letsALateEventGoOnAndItsRedeliveryWaitForIt() throws Exception {
        class Desk {
            @OnEndOfCallReport
            void report() throws InterruptedException {
                gate.pass();
                ran.add("report");
            }
        }
        PhoneLine line = PhoneLine.to(new Desk());
        CompletableFuture<WebhookResponse> first = line.report("c-1");
        gate.awaitArrival();
        line.pass(DEADLINE);
        assertThat(await(first)).isEqualTo(LATE_EVENT);

        CompletableFuture<WebhookResponse> again = line.report("c-1");
        CompletableFuture<WebhookResponse> third = line.report("c-1");
        line.pass(DEADLINE.minusMillis(1));
        assertThat(again).isNotDone();
        gate.open();

        assertThat(await(again)).isEqualTo(OK);
        assertThat(await(third)).isEqualTo(OK);
        assertThat(await(line.report("c-1"))).isEqualTo(OK);
        assertThat(ran).containsExactly("report");
        assertThat(log.lines())
                .contains(
                        "WARN end-of-call-report is not handled in time, its sender is asked to deliver again while the"
                                + " handler goes on, call c-1");
    }

    @Test
    void runsAnEventAgainThatWasInterruptedAtTheEndOfAllTime() throws Exception {
        class Desk {
            @OnEndOfCallReport
            void a() throws InterruptedException {
                ran.add("a");
                if (ran.size() == 1) {
                    gate.pass();
                }
            }

            @OnEndOfCallReport
            void b() {
                ran.add("b");
            }
        }
        PhoneLine line = PhoneLine.to(new Desk());
        CompletableFuture<WebhookResponse> first = line.report("c-1");
        gate.awaitArrival();
        line.pass(DEADLINE);
        assertThat(await(first)).isEqualTo(LATE_EVENT);
        CompletableFuture<WebhookResponse> joined = line.report("c-1");
        line.pass(Duration.ofMinutes(5));

        assertThat(await(joined).status()).isIn(500, 503);
        PhoneLine.awaitEnd("end-of-call-report", log);
        await(() -> line.dispatcher().load().openDeliveries() == 0);
        assertThat(ran).containsExactly("a");
        await(() -> await(line.report("c-1")).equals(OK));
        assertThat(ran).containsExactly("a", "a", "b");
    }
}
