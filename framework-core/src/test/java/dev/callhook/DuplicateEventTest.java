package dev.callhook;

import static dev.callhook.PhoneLine.OK;
import static dev.callhook.PhoneLine.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.http.WebhookResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An event that comes twice is told to each method that listens once, unless it failed there. */
class DuplicateEventTest {

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final Gate gate = new Gate();
    private final List<String> ran = new CopyOnWriteArrayList<>();

    @Test
    void tellsAnEventOncePerCallAndStatus() {
        class Desk {
            @OnStatusUpdate
            void status() {
                ran.add("status");
            }

            @OnEndOfCallReport
            void report() {
                ran.add("report");
            }
        }
        PhoneLine line = PhoneLine.to(new Desk());

        for (int i = 0; i < 3; i++) {
            assertThat(await(line.status("c-1", "in-progress"))).isEqualTo(OK);
            assertThat(await(line.status("c-1", "ended"))).isEqualTo(OK);
            assertThat(await(line.report("c-1"))).isEqualTo(OK);
            assertThat(await(line.status("c-2", "ended"))).isEqualTo(OK);
        }

        assertThat(ran).containsExactly("status", "status", "report", "status");
        assertThat(log.lines())
                .contains("INFO end-of-call-report came again, it gets the answer of the first, call c-1");
    }

    @Test
    void takesAnEventForTheSameWhateverElseItSays() {
        class Desk {
            @OnEndOfCallReport
            void report() {
                ran.add("report");
            }
        }
        PhoneLine line = PhoneLine.to(new Desk());

        for (String more : List.of("", ",'timestamp':'2026-03-01T10:00:00Z'", ",'summary':'Anna booked.'")) {
            assertThat(await(line.send("{'type':'end-of-call-report','call':{'id':'c-1'}" + more + "}")))
                    .isEqualTo(OK);
        }
        assertThat(await(line.report("c-1"))).isEqualTo(OK);

        assertThat(ran).containsExactly("report");
        assertThat(log.lines()).noneMatch(entry -> entry.startsWith("WARN"));
    }

    @Test
    void runsOnlyTheMethodAgainThatFailed() {
        class Desk {
            @OnStatusUpdate
            void a() {
                ran.add("a");
            }

            @OnStatusUpdate
            void b() {
                ran.add("b");
                if (ran.size() < 4) {
                    throw new IllegalStateException("disk");
                }
            }

            @OnStatusUpdate
            void c() {
                ran.add("c");
            }
        }
        PhoneLine line = PhoneLine.to(new Desk());

        assertThat(await(line.status("c-1", "ended")).status()).isEqualTo(500);
        assertThat(await(line.status("c-1", "ended"))).isEqualTo(OK);
        assertThat(await(line.status("c-1", "ended"))).isEqualTo(OK);

        assertThat(ran).containsExactly("a", "b", "c", "b");
    }

    @Test
    void tellsEveryObjectOfTheSameClass() {
        class Desk {
            private final String name;

            Desk(String name) {
                this.name = name;
            }

            @OnStatusUpdate
            void status() {
                ran.add(name);
            }
        }
        class Branch extends Desk {
            Branch() {
                super("branch");
            }
        }
        PhoneLine line = PhoneLine.to(new Desk("north"), new Desk("south"), new Branch());

        assertThat(await(line.status("c-1", "ended"))).isEqualTo(OK);
        assertThat(await(line.status("c-1", "ended"))).isEqualTo(OK);

        assertThat(ran).containsExactlyInAnyOrder("north", "south", "branch");
    }

    @Test
    void givesADuplicateThatComesWhileTheFirstRunsItsAnswer() throws Exception {
        class Desk {
            @OnStatusUpdate
            void status() throws InterruptedException {
                gate.pass();
                ran.add("status");
                throw new IllegalStateException("disk");
            }
        }
        PhoneLine line = PhoneLine.to(new Desk());
        CompletableFuture<WebhookResponse> first = line.status("c-1", "ended");
        gate.awaitArrival();

        CompletableFuture<WebhookResponse> second = line.status("c-1", "ended");
        assertThat(second).isNotDone();
        gate.open();

        assertThat(await(first).text()).contains("\"the event was not handled, deliver it again\"");
        assertThat(await(second)).isEqualTo(await(first));
        assertThat(ran).containsExactly("status");
    }
}
