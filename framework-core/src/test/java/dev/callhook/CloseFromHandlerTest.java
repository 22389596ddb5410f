package dev.callhook;

import static dev.callhook.PhoneLine.CLOSING;
import static dev.callhook.PhoneLine.LATE_EVENT;
import static dev.callhook.PhoneLine.LATE_TOOL;
import static dev.callhook.PhoneLine.await;
import static dev.callhook.PhoneLine.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.http.WebhookResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A handler that closes its own dispatcher waits for itself, and not for ever. */
class CloseFromHandlerTest {

    private static final Duration DEADLINE = Duration.ofMillis(9_250);

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final Gate gate = new Gate();
    private final List<String> ran = new CopyOnWriteArrayList<>();
    private final Set<Thread> before = Thread.getAllStackTraces().keySet();
    private final PhoneLine line = PhoneLine.to(new Desk());

    @Test
    void waitsForItsOwnDeadline() throws Exception {
        CompletableFuture<WebhookResponse> other = line.tools("c-2", SignedRequests.call("t", "stubborn", "{}"));
        gate.awaitArrival();
        CompletableFuture<WebhookResponse> tool = line.tools("c-1", SignedRequests.call("t", "close", "{}"));
        awaitClosing();
        line.pass(DEADLINE);
        assertThat(await(tool).text()).isEqualTo(LATE_TOOL);

        passUntil(() -> ran.contains("closed"));

        assertThat(await(other)).isEqualTo(result("{'ok':true}"));
        awaitEnd("tool close");
    }

    @Test
    void waitsForTheOthersOnTheThreadOfItsDelivery() throws Exception {
        for (int i = 0; i < 20; i++) { // so that it counts as quick
            await(line.tools("c-1", SignedRequests.call("t" + i, "close_if", "{'really':false}")));
        }
        CompletableFuture<WebhookResponse> other = line.tools("c-2", SignedRequests.call("t", "hang", "{}"));
        gate.awaitArrival();
        String close = SignedRequests.call("t", "close_if", "{'really':true}");
        Thread caller = new Thread(() -> ran.add(await(line.tools("c-1", close)).text()));
        caller.start();
        awaitClosing();
        line.pass(DEADLINE);
        assertThat(await(other).text()).isEqualTo(LATE_TOOL);

        passUntil(() -> !caller.isAlive());

        assertThat(ran).containsExactly("closed on its thread true", LATE_TOOL);
        awaitEnd("tool close_if");
    }

    @Test
    void waitsForTheEndOfTheGraceInAnEvent() {
        CompletableFuture<WebhookResponse> event = line.status("c-1", "close");
        awaitClosing();
        line.pass(DEADLINE);
        assertThat(await(event)).isEqualTo(LATE_EVENT);

        passUntil(() -> ran.contains("closed"));

        awaitEnd("status-update");
    }

    private void awaitClosing() {
        await(() -> await(line.send("{'type':'are you closing?'}")).equals(CLOSING));
    }

    private void passUntil(BooleanSupplier condition) {
        await(() -> {
            line.pass(Duration.ofSeconds(1));
            return condition.getAsBoolean();
        });
    }

    /** Waits until nothing can be logged any more; then the log has stacks, in many lines. */
    private void awaitEnd(String what) {
        gate.open();
        PhoneLine.awaitEnd(what, log);
        await(() -> Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .noneMatch(thread -> thread.getName().equals("callhook-watchdog")));
        log.clear();
    }

    private final class Desk {

        @Tool(value = "stubborn", async = true)
        void stubborn() {
            gate.passInSpiteOfInterrupts();
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
