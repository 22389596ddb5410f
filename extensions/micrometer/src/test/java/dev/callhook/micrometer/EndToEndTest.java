package dev.callhook.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.DispatchLimits;
import dev.callhook.WebhookDispatcher;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.spi.WebhookEvent.Duplicate;
import dev.callhook.spi.WebhookEvent.Failed;
import dev.callhook.spi.WebhookEvent.Handled;
import dev.callhook.spi.WebhookEvent.Late;
import dev.callhook.spi.WebhookEvent.Received;
import dev.callhook.spi.WebhookEvent.Refused;
import dev.callhook.spi.WebhookEvent.Rejected;
import dev.callhook.testkit.SamplePayload;
import dev.callhook.testkit.SamplePayloads;
import dev.callhook.testkit.WebhookAnswer;
import dev.callhook.testkit.WebhookTestKit;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signed deliveries to a real dispatcher, and what the registry then holds. */
class EndToEndTest {

    private static final String SECRET = "a-secret-of-the-tests";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerListener metrics = MicrometerListener.of(registry);
    private final Told told = new Told(metrics);
    private final Desk desk = new Desk();
    private final WebhookDispatcher dispatcher = WebhookDispatcher.builder()
            .handlers(desk)
            .secret(SECRET)
            .limits(DispatchLimits.of()
                    .maxOpenDeliveries(50)
                    .maxRunningHandlers(40)
                    .maxQueuedHandlers(30))
            .listener(told)
            .build();
    private final WebhookTestKit kit = WebhookTestKit.of(dispatcher, SECRET);

    private static final class Desk {

        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        @OnStatusUpdate
        void status() {}

        @Tool("opening_hours")
        String openingHours() {
            return "9 to 5";
        }

        @Tool("broken")
        String broken() {
            throw new IllegalStateException("the booking system is down");
        }

        @Tool(value = "book", maxConcurrent = 1)
        String book() throws InterruptedException {
            entered.countDown();
            return released.await(8, TimeUnit.SECONDS) ? "booked" : "nobody released the test";
        }

        @Tool(value = "slow", timeout = "100ms")
        String slow() throws InterruptedException {
            return released.await(8, TimeUnit.SECONDS) ? "too late" : "nobody released the test";
        }
    }

    @AfterEach
    void close() {
        desk.released.countDown();
        dispatcher.close();
        metrics.close();
    }

    private static SamplePayload call(String tool) {
        return SamplePayloads.toolCall(tool, Map.of());
    }

    private double count(String name, String... tags) {
        return registry.get(name).tags(tags).counter().count();
    }

    private long runs(String event, String tool, String outcome) {
        return registry.get("callhook.handler")
                .tags("event", event, "tool", tool, "outcome", outcome)
                .timer()
                .count();
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }

    @Test
    void hasATimerForEachEventAndTool() throws InterruptedException {
        SamplePayload hours = call("opening_hours");

        kit.send(hours);
        kit.send(call("broken"));
        kit.send(SamplePayloads.statusUpdate("ended"));

        told.await(Received.class, Handled.class, Received.class, Failed.class, Received.class, Handled.class);
        assertThat(runs("tool-calls", "opening_hours", "handled")).isEqualTo(1);
        assertThat(runs("tool-calls", "broken", "failed")).isEqualTo(1);
        assertThat(runs("status-update", "none", "handled")).isEqualTo(1);
        assertThat(count("callhook.deliveries", "event", "tool-calls")).isEqualTo(2);
        assertThat(count("callhook.deliveries", "event", "status-update")).isEqualTo(1);
        assertThat(registry.get("callhook.delivery.size")
                        .tag("event", "tool-calls")
                        .summary()
                        .max())
                .isGreaterThanOrEqualTo(hours.body().length);
    }

    @Test
    void countsWhatIsRefused() throws InterruptedException {
        WebhookAnswer answer = kit.sendUnsigned(call("opening_hours"));

        assertThat(answer.status()).isEqualTo(401);
        told.await(Refused.class);
        assertThat(count("callhook.refused", "status", "401")).isEqualTo(1);
        assertThat(registry.find("callhook.handler").timers()).isEmpty();
    }

    @Test
    void countsARequestThatAnAdapterRefuses() throws InterruptedException {
        dispatcher.refused(413, "too large");

        told.await(Refused.class);
        assertThat(count("callhook.refused", "status", "413", "reason", "too large"))
                .isEqualTo(1);
    }

    @Test
    void countsWhatComesTwice() throws InterruptedException {
        SamplePayload hours = call("opening_hours");

        kit.send(hours);
        kit.send(hours);

        told.await(Handled.class, Duplicate.class);
        assertThat(count("callhook.duplicates", "tool", "opening_hours", "fate", "replayed"))
                .isEqualTo(1);
        assertThat(runs("tool-calls", "opening_hours", "handled")).isEqualTo(1);
    }

    @Test
    void countsWhatIsAnsweredWithoutAResult() throws InterruptedException {
        kit.send(call("slow"));

        told.await(Late.class);
        assertThat(count("callhook.late", "event", "tool-calls", "tool", "slow"))
                .isEqualTo(1);
    }

    @Test
    void countsWhatHasDrifted() {
        kit.send(SamplePayloads.named("status-update-in-progress-with-assistant"));

        dispatcher.close(); // only then has all been told
        assertThat(count("callhook.drift", "kind", "unanswered", "tool", "none"))
                .isPositive();
    }

    @Test
    void showsWhatRunsAndCountsWhatIsTurnedAway() throws InterruptedException {
        metrics.bindTo(dispatcher);
        CompletableFuture<WebhookAnswer> first = CompletableFuture.supplyAsync(() -> kit.send(call("book")));
        desk.entered.await();

        assertThat(gauge("callhook.deliveries.open")).isEqualTo(1);
        assertThat(gauge("callhook.deliveries.open.limit")).isEqualTo(50);
        assertThat(gauge("callhook.handlers.running.limit")).isEqualTo(40);
        assertThat(gauge("callhook.handlers.queued.limit")).isEqualTo(30);
        kit.send(call("book"));
        told.await(Rejected.class);
        assertThat(count("callhook.rejected", "tool", "book", "cause", "busy")).isEqualTo(1);

        desk.released.countDown();
        assertThat(first.join().result().text()).isEqualTo("{\"value\":\"booked\"}");
        dispatcher.close();
        assertThat(gauge("callhook.deliveries.open")).isZero();
    }
}
