package dev.callhook;

import static dev.callhook.PhoneLine.OK;
import static dev.callhook.PhoneLine.await;
import static dev.callhook.PhoneLine.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.spi.WebhookEvent;
import dev.callhook.spi.WebhookEvent.Duplicate;
import dev.callhook.spi.WebhookEvent.Failed;
import dev.callhook.spi.WebhookEvent.Received;
import dev.callhook.spi.WebhookListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever a listener does, deliveries are answered; and whatever a delivery says, no listener is told of people. */
class HarmlessListenerTest {

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final Gate gate = new Gate();
    private final List<WebhookEvent> told = new CopyOnWriteArrayList<>();

    @Test
    void answersWhileAListenerThrows() {
        WebhookListener failing = event -> {
            throw new StackOverflowError();
        };
        PhoneLine line = line(failing, told::add);

        for (int i = 0; i < 10; i++) {
            assertThat(await(line.book("c-1", "t" + i, "{}")).text()).contains("booked");
        }
        await(() -> told.size() == 20);
        assertThat(log.lines().stream().filter(entry -> entry.contains("what follows of its failures is not logged")))
                .hasSize(1);
    }

    @Test
    void answersWhileAListenerHangs() throws Exception {
        PhoneLine line = line(event -> gate.passInSpiteOfInterrupts());
        assertThat(await(line.status("c-0", "ended"))).isEqualTo(OK);
        gate.awaitArrival();

        IntStream.range(0, WebhookListener.QUEUE).forEach(i -> line.dispatcher().refused(413, "too large"));
        assertThat(await(line.book("c-1", "t", "{}"))).isEqualTo(result("{'value':'booked'}"));
        assertThat(await(line.status("c-1", "ended"))).isEqualTo(OK);
        line.dispatcher().close();

        assertThat(await(line.status("c-1", "ended"))).isEqualTo(PhoneLine.CLOSING);
        assertThat(log.lines())
                .filteredOn(entry -> entry.startsWith("WARN events left out, as the listeners are too slow or hang: "))
                .hasSize(2);
        gate.open();
    }

    @Test
    void tellsNothingAboutPeople() {
        PhoneLine line = line(told::add);
        String people = "'call':{'id':'PRIVATE','status':'PRIVATE'},'customer':{'number':'+442079460987'}";

        await(line.send("{'type':'status-update'," + people + "}"));
        await(line.send("{'type':'status-update'," + people + "}"));
        await(line.send("{'type':'end-of-call-report'," + people + ",'transcript':'PRIVATE'}"));
        await(line.send("{'type':'PRIVATE'," + people + "}"));
        for (String name : List.of("book", "fails", "PRIVATE")) {
            await(line.send("{'type':'tool-calls'," + people + ",'tool_call_list':["
                    + SignedRequests.call("PRIVATE " + name, name, "{'name':'PRIVATE'}") + "]}"));
        }
        await(line.send("{'type':7}"));
        await(() -> told.stream().filter(Received.class::isInstance).count() == 7);
        line.dispatcher().close();

        assertThat(told)
                .hasAtLeastOneElementOfType(Failed.class)
                .hasAtLeastOneElementOfType(Duplicate.class)
                .extracting(WebhookEvent::toString)
                .noneMatch(text -> text.contains("PRIVATE") || text.contains("+44"));
        log.clear(); // the ids of calls are logged, whatever they are
    }

    private static PhoneLine line(WebhookListener... listeners) {
        WebhookDispatcherBuilder builder = WebhookDispatcher.builder().handlers(new Desk());
        List.of(listeners).forEach(builder::listener);
        return PhoneLine.to(builder);
    }

    private static final class Desk {

        @Tool("book")
        String book() {
            return "booked";
        }

        @Tool("fails")
        String fails() {
            throw new IllegalStateException("disk");
        }

        @OnStatusUpdate
        void status() {}
    }
}
