package dev.callhook;

import static dev.callhook.PhoneLine.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.http.WebhookResponse;
import dev.callhook.spi.WebhookEvent.Duplicate;
import dev.callhook.spi.WebhookEvent.Duplicate.Fate;
import dev.callhook.spi.WebhookEvent.Handled;
import dev.callhook.spi.WebhookEvent.Late;
import dev.callhook.spi.WebhookEvent.Target;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a listener is told of deliveries that come again. */
class ListenerDuplicateTest {

    private static final Duration DEADLINE = Duration.ofMillis(9_250);
    private static final Target BOOK = new Target("tool-calls", "book");
    private static final Target STATUS = new Target("status-update", "");

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final Gate gate = new Gate();
    private final ToldEvents told = new ToldEvents();
    private final PhoneLine line =
            PhoneLine.to(WebhookDispatcher.builder().handlers(new Desk()).listener(told));

    @Test
    void tellsThatADuplicateIsLateToo() throws Exception {
        CompletableFuture<WebhookResponse> first = line.book("c-1", "t", "{'how':'waits'}");
        gate.awaitArrival();
        CompletableFuture<WebhookResponse> second = line.book("c-1", "t", "{'how':'waits'}");
        line.pass(DEADLINE);
        await(first);
        await(second);

        told.assertOutcomes(new Duplicate(BOOK, Fate.JOINED), new Late(BOOK), new Late(BOOK));
        gate.open();
        PhoneLine.awaitEnd("tool book", log);
    }

    @Test
    void tellsWhatBecomesOfDuplicates() throws Exception {
        CompletableFuture<WebhookResponse> first = line.book("c-1", "t", "{'how':'waits'}");
        gate.awaitArrival();
        CompletableFuture<WebhookResponse> second = line.book("c-1", "t", "{'how':'waits'}");
        await(line.book("c-1", "t", "{'how':'other'}"));
        gate.open();
        await(first);
        await(second);
        await(line.book("c-1", "t", "{'how':'waits'}"));
        await(line.book("c-1", "t", "{'how':'other'}"));

        told.assertOutcomes(
                new Duplicate(BOOK, Fate.JOINED),
                new Duplicate(BOOK, Fate.CONFLICT),
                new Handled(BOOK, Duration.ZERO),
                new Duplicate(BOOK, Fate.REPLAYED),
                new Duplicate(BOOK, Fate.CONFLICT));
    }

    @Test
    void tellsOfARepeatedEventOnceHoweverManyMethodsListen() {
        await(line.status("c-1", "ended"));
        await(line.status("c-1", "ended"));
        await(line.status("c-1", "ended"));

        Handled handled = new Handled(STATUS, Duration.ZERO);
        Duplicate replayed = new Duplicate(STATUS, Fate.REPLAYED);
        told.assertOutcomes(handled, handled, replayed, replayed);
        assertThat(log.lines())
                .filteredOn("INFO status-update came again, it gets the answer of the first, call c-1"::equals)
                .hasSize(2);
    }

    private final class Desk {

        @Tool("book")
        void book(String how) {
            gate.passInSpiteOfInterrupts();
        }

        @OnStatusUpdate
        void all() {}

        @OnStatusUpdate("ended")
        void ended() {}
    }
}
