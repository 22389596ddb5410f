package dev.callhook;

import static dev.callhook.PhoneLine.CLOSING;
import static dev.callhook.PhoneLine.LATE_EVENT;
import static dev.callhook.PhoneLine.LATE_TOOL;
import static dev.callhook.PhoneLine.OK;
import static dev.callhook.PhoneLine.await;
import static dev.callhook.PhoneLine.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.http.WebhookResponse;
import dev.callhook.payload.AssistantRequestResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Closing lets nothing in, and what is in comes to its end. */
class CloseTest {

    private static final Duration DEADLINE = Duration.ofMillis(9_250);

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final Gate gate = new Gate();
    private final List<String> ran = new CopyOnWriteArrayList<>();
    private final PhoneLine line = PhoneLine.to(new Desk());

    @Test
    void turnsEverythingNewAway() throws Exception {
        CompletableFuture<WebhookResponse> running = line.book("c-1", "t", "{}");
        gate.awaitArrival();
        CompletableFuture<Void> closed = closing(line);

        assertTurnsAwayEverything();
        gate.open();
        assertThat(await(running)).isEqualTo(result("{'value':'booked'}"));
        await(closed);
        assertTurnsAwayEverything();
        assertThat(ran).containsExactly("book");
    }

    private void assertTurnsAwayEverything() {
        assertThat(Stream.of(
                        line.book("c-1", "t", "{}"),
                        line.status("c-1", "ended"),
                        line.report("c-1"),
                        line.send("{'type':'assistant-request'}"),
                        line.send("{'type':'unknown'}"),
                        line.send("7"),
                        line.forged().report("c-1")))
                .allSatisfy(answer -> assertThat(answer).isCompletedWithValue(CLOSING));
    }

    @Test
    void answersWhatIsUnderWayWithItsResult() throws Exception {
        CompletableFuture<WebhookResponse> tool = line.book("c-1", "t", "{}");
        CompletableFuture<WebhookResponse> duplicate = line.book("c-1", "t", "{}");
        CompletableFuture<WebhookResponse> event = line.status("c-1", "in-progress");
        CompletableFuture<WebhookResponse> waiting = line.status("c-1", "ended");
        CompletableFuture<WebhookResponse> assistant = line.send("{'type':'assistant-request'}");
        for (int i = 0; i < 3; i++) {
            gate.awaitArrival();
        }
        CompletableFuture<Void> closed = closing(line);

        gate.open();
        await(closed);

        assertThat(tool).isCompletedWithValue(result("{'value':'booked'}"));
        assertThat(duplicate).isCompletedWithValue(result("{'value':'booked'}"));
        assertThat(event).isCompletedWithValue(OK);
        assertThat(waiting).isCompletedWithValue(OK);
        assertThat(await(assistant).text()).contains("saved");
        assertThat(ran).containsExactlyInAnyOrder("book", "in-progress", "ended", "assistant");
    }

    @Test
    void answersWhatHangsAtItsDeadline() throws Exception {
        CompletableFuture<WebhookResponse> tool = line.book("c-1", "t", "{}");
        CompletableFuture<WebhookResponse> event = line.status("c-1", "in-progress");
        CompletableFuture<WebhookResponse> waiting = line.status("c-1", "ended");
        gate.awaitArrival();
        gate.awaitArrival();
        CompletableFuture<Void> closed = closing(line);
        assertThat(tool).isNotDone();

        line.pass(DEADLINE);

        assertThat(await(tool).text()).isEqualTo(LATE_TOOL);
        assertThat(await(event)).isEqualTo(LATE_EVENT);
        assertThat(await(waiting)).isEqualTo(LATE_EVENT);
        passUntilDone(closed); // the grace of the event
        assertThat(ran).doesNotContain("book", "in-progress");
        log.clear(); // of the stack of a handler that a slow machine lets end too late, in many lines
    }

    @Test
    void answersAtTheDeadlineEvenIfItIsToHurry() throws Exception {
        CompletableFuture<WebhookResponse> tool = line.book("c-1", "t", "{}");
        gate.awaitArrival();
        Thread closer = new Thread(line.dispatcher()::close);
        closer.start();
        await(() -> line.report("c-1").join().equals(CLOSING));

        closer.interrupt();
        line.pass(DEADLINE);

        assertThat(await(tool).text()).isEqualTo(LATE_TOOL);
        closer.join(30_000);
        assertThat(closer.isAlive()).isFalse();
    }

    @Test
    void mayBeAskedTwiceAndByTwo() throws Exception {
        CompletableFuture<WebhookResponse> tool = line.book("c-1", "t", "{}");
        gate.awaitArrival();
        CompletableFuture<Void> one = closing(line);
        CompletableFuture<Void> two = CompletableFuture.runAsync(line.dispatcher()::close);
        gate.open();

        await(one);
        await(two);
        assertThat(tool).isCompletedWithValue(result("{'value':'booked'}"));
        line.dispatcher().close();
        line.dispatcher().close();
    }

    @Test
    void needsNoUseBefore() {
        line.dispatcher().close();

        assertTurnsAwayEverything();
        assertThat(log.lines()).noneMatch(entry -> entry.startsWith("WARN") || entry.startsWith("ERROR"));
    }

    static CompletableFuture<Void> closing(PhoneLine line) {
        CompletableFuture<Void> closed = CompletableFuture.runAsync(line.dispatcher()::close);
        await(() -> await(line.send("{'type':'are you closing?'}")).equals(CLOSING));
        return closed;
    }

    private void passUntilDone(CompletableFuture<Void> closed) {
        await(() -> {
            line.pass(Duration.ofSeconds(1));
            return closed.isDone();
        });
        await(closed);
    }

    private final class Desk {

        @Tool("book")
        String book() throws InterruptedException {
            return run("book");
        }

        @OnStatusUpdate("in-progress")
        void progress() throws InterruptedException {
            run("in-progress");
        }

        @OnStatusUpdate("ended")
        void ended() {
            ran.add("ended");
        }

        @AssistantRequest
        AssistantRequestResponse ringing() throws InterruptedException {
            run("assistant");
            return AssistantRequestResponse.savedAssistant("saved");
        }

        private String run(String name) throws InterruptedException {
            gate.pass();
            ran.add(name);
            return "booked";
        }
    }
}
