package dev.callhook;

import static dev.callhook.PhoneLine.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolException;
import dev.callhook.http.WebhookResponse;
import dev.callhook.spi.WebhookEvent.Duplicate;
import dev.callhook.spi.WebhookEvent.Duplicate.Fate;
import dev.callhook.spi.WebhookEvent.Failed;
import dev.callhook.spi.WebhookEvent.Handled;
import dev.callhook.spi.WebhookEvent.Late;
import dev.callhook.spi.WebhookEvent.Received;
import dev.callhook.spi.WebhookEvent.Refused;
import dev.callhook.spi.WebhookEvent.Rejected;
import dev.callhook.spi.WebhookEvent.Rejected.Cause;
import dev.callhook.spi.WebhookEvent.Stuck;
import dev.callhook.spi.WebhookEvent.Target;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a listener is told of deliveries. That they have been received is left out where it is not the point. */
class ListenerTest {

    private static final Duration DEADLINE = Duration.ofMillis(9_250);
    private static final Target BOOK = new Target("tool-calls", "book");
    private static final Target STATUS = new Target("status-update", "");
    private static final Target UNKNOWN = new Target("unknown", "");

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final Gate gate = new Gate();
    private final ToldEvents told = new ToldEvents();
    private final PhoneLine line = PhoneLine.to(WebhookDispatcher.builder()
            .handlers(new Desk())
            .limits(DispatchLimits.of().maxQueuedHandlers(1))
            .listener(told));

    @Test
    void tellsWhatIsReceivedAndHandled() {
        String status = "{'type':'status-update','call':{'status':'ended'}}";
        await(line.send(status));
        await(line.send("{'type':'assistant-request'}"));
        await(line.send("{'type':'something-new'}"));
        await(line.book("c-1", "t", "{'how':'slow'}"));
        await(line.book("c-1", "u", "{'how':'refuses'}"));

        told.assertAll(
                new Received("status-update", status.length() + "{'message':}".length()),
                new Handled(STATUS, Duration.ZERO),
                new Handled(STATUS, Duration.ZERO),
                new Received("assistant-request", 40),
                new Received("unknown", 36),
                new Received("tool-calls", 137),
                new Handled(BOOK, Duration.ofMillis(7)),
                new Received("tool-calls", 140),
                new Handled(BOOK, Duration.ZERO));
    }

    @Test
    void tellsWhatIsRefused() {
        await(line.forged().status("c-1", "ended"));
        await(line.send("7"));
        line.dispatcher().refused(413, "too large");

        told.assertAll(new Refused(401, "mismatch"), new Refused(400, "malformed"), new Refused(413, "too large"));
    }

    @Test
    void tellsAFailureWithItsIncident() {
        String text = await(line.book("c-1", "t", "{'how':'fails'}")).text();

        String incident = text.replaceAll(".*incident (\\w+).*", "$1");
        told.assertOutcomes(new Failed(BOOK, Duration.ZERO, incident));
        assertThat(log.lines()).contains("ERROR tool book failed, incident " + incident + ", call c-1");
    }

    @Test
    void tellsWhatIsLateAndStuck() throws Exception {
        CompletableFuture<WebhookResponse> first = line.book("c-1", "t", "{'how':'waits'}");
        gate.awaitArrival();
        line.pass(DEADLINE);
        await(first);
        told.assertOutcomes(new Late(BOOK));

        line.pass(Duration.ofSeconds(1));
        told.assertOutcomes(new Late(BOOK), new Stuck(BOOK));
        gate.open();
        told.assertOutcomes(new Late(BOOK), new Stuck(BOOK), new Handled(BOOK, DEADLINE.plusSeconds(1)));
        PhoneLine.awaitEnd("tool book", log);
        log.clear(); // of the stack, in many lines
    }

    @Test
    void tellsALateEventOncePerDelivery() throws Exception {
        CompletableFuture<WebhookResponse> first = line.status("c-1", "waits");
        gate.awaitArrival();
        line.pass(DEADLINE);
        await(first);
        told.assertOutcomes(new Late(STATUS));
        CompletableFuture<WebhookResponse> second = line.status("c-1", "waits");
        gate.open();
        await(second);

        told.assertOutcomes(
                new Late(STATUS),
                new Duplicate(STATUS, Fate.JOINED),
                new Handled(STATUS, DEADLINE),
                new Handled(STATUS, Duration.ZERO));
    }

    @Test
    void tellsWhatIsTurnedAway() throws Exception {
        CompletableFuture<WebhookResponse> first = line.book("c-1", "t", "{'how':'waits'}");
        gate.awaitArrival();
        await(line.book("c-1", "u", "{'how':'waits'}"));
        CompletableFuture<WebhookResponse> event = line.status("c-1", "waits");
        gate.awaitArrival();
        CompletableFuture<WebhookResponse> waiting = line.status("c-1", "ended");
        await(line.status("c-1", "too many"));
        CompletableFuture<Void> closed = CompletableFuture.runAsync(line.dispatcher()::close);
        await(() -> await(line.status("c-1", "closing")).equals(PhoneLine.CLOSING));
        gate.open();
        await(closed);
        await(first);
        await(event);
        await(waiting);

        assertThat(told.events())
                .containsOnlyOnce(new Rejected(BOOK, Cause.BUSY))
                .contains(new Rejected(STATUS, Cause.BUSY), new Rejected(UNKNOWN, Cause.CLOSING));
    }

    private final class Desk {

        @Tool(value = "book", maxConcurrent = 1)
        void book(String how) {
            switch (how) {
                case "slow" -> line.pass(Duration.ofMillis(7));
                case "refuses" -> throw new ToolException("Closed.");
                case "fails" -> throw new IllegalStateException("disk");
                case "waits" -> gate.passInSpiteOfInterrupts();
                default -> throw new AssertionError(how);
            }
        }

        @OnStatusUpdate(value = "waits", order = -1)
        void waits() {
            gate.passInSpiteOfInterrupts();
        }

        @OnStatusUpdate
        void all() {}

        @OnStatusUpdate({"ended", "closing"})
        void ended() {}
    }
}
