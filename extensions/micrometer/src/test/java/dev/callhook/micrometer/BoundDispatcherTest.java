package dev.callhook.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.DispatchLimits;
import dev.callhook.WebhookDispatcher;
import dev.callhook.handler.Tool;
import dev.callhook.spi.DispatchLoad;
import dev.callhook.spi.WebhookEvent.Late;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

class BoundDispatcherTest {

    private static final String LIMIT = "callhook.handlers.running.limit";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private static final class Desk {

        @Tool("opening_hours")
        String openingHours() {
            return "9 to 5";
        }
    }

    private static WebhookDispatcher dispatcher(MicrometerListener metrics, int maxRunning) {
        WebhookDispatcher dispatcher = WebhookDispatcher.builder()
                .handlers(new Desk())
                .secret("a-secret-of-the-tests")
                .limits(DispatchLimits.of().maxRunningHandlers(maxRunning))
                .listener(metrics)
                .build();
        metrics.bindTo(dispatcher);
        return dispatcher;
    }

    @Test
    void showsItsLoad() {
        try (MicrometerListener metrics = MicrometerListener.of(registry);
                WebhookDispatcher dispatcher = dispatcher(metrics, 7)) {
            DispatchLoad load = dispatcher.load();

            assertThat(Meters.in(registry))
                    .containsExactly(
                            "callhook.deliveries.open.limit{} VALUE=" + (double) load.maxOpenDeliveries(),
                            "callhook.deliveries.open{} VALUE=0.0",
                            "callhook.handlers.queued.limit{} VALUE=" + (double) load.maxQueuedHandlers(),
                            "callhook.handlers.queued{} VALUE=0.0",
                            "callhook.handlers.running.limit{} VALUE=" + (double) load.maxRunningHandlers(),
                            "callhook.handlers.running{} VALUE=0.0",
                            "callhook.handlers.stuck{} VALUE=0.0");
        }
    }

    @Test
    void sharesARegistryWithAnother() {
        try (MicrometerListener sales = MicrometerListener.of(registry, Tags.of("line", "sales"));
                MicrometerListener support = MicrometerListener.of(registry, Tags.of("line", "support"));
                WebhookDispatcher one = dispatcher(sales, 7);
                WebhookDispatcher two = dispatcher(support, 8)) {
            assertThat(registry.get(LIMIT).tag("line", "sales").gauge().value())
                    .isEqualTo(one.load().maxRunningHandlers());
            assertThat(registry.get(LIMIT).tag("line", "support").gauge().value())
                    .isEqualTo(two.load().maxRunningHandlers());

            sales.close();

            assertThat(registry.find(LIMIT).gauges())
                    .singleElement()
                    .satisfies(gauge -> assertThat(gauge.getId().getTag("line")).isEqualTo("support"));
        }
    }

    @Test
    void leavesItsCountsBehindWhenTheListenerIsClosed() {
        MicrometerListener metrics = MicrometerListener.of(registry);
        dispatcher(metrics, 7).close();
        metrics.on(new Late(Happenings.BOOK));

        metrics.close();
        metrics.close();

        assertThat(Meters.in(registry)).containsExactly("callhook.late{event=tool-calls, tool=book} COUNT=1.0");
    }

    @Test
    void isNotKeptAliveByItsGauges() {
        MicrometerListener metrics = MicrometerListener.of(registry);
        WeakReference<WebhookDispatcher> closed = closedDispatcher(metrics);

        for (int i = 0; i < 100 && closed.get() != null; i++) {
            System.gc();
        }

        assertThat(closed.get()).isNull();
        assertThat(registry.get(LIMIT).gauge().value()).isNaN();
    }

    private static WeakReference<WebhookDispatcher> closedDispatcher(MicrometerListener metrics) {
        WebhookDispatcher dispatcher = dispatcher(metrics, 7);
        dispatcher.close();
        return new WeakReference<>(dispatcher);
    }
}
