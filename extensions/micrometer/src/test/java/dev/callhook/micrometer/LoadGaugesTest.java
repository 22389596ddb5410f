package dev.callhook.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.spi.DispatchLoad;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LoadGaugesTest {

    private static final String OPEN = "callhook.deliveries.open";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final LoadGauges gauges = new LoadGauges(registry, Tags.empty());

    // fields, as gauges do not hold what they watch
    private final DispatchLoad everyFigure = new DispatchLoad(1, 2, 3, 4, 5, 6, 7);
    private final AtomicReference<DispatchLoad> first = new AtomicReference<>(open(1));
    private final AtomicReference<DispatchLoad> second = new AtomicReference<>(open(2));

    private static DispatchLoad open(int deliveries) {
        return new DispatchLoad(deliveries, 0, 0, 0, 0, 0, 0);
    }

    private double open() {
        return registry.get(OPEN).gauge().value();
    }

    @Test
    void showEveryFigureOfTheLoad() {
        gauges.bind(everyFigure, load -> load);

        assertThat(Meters.in(registry))
                .containsExactly(
                        "callhook.deliveries.open.limit{} VALUE=2.0",
                        "callhook.deliveries.open{} VALUE=1.0",
                        "callhook.handlers.queued.limit{} VALUE=6.0",
                        "callhook.handlers.queued{} VALUE=5.0",
                        "callhook.handlers.running.limit{} VALUE=4.0",
                        "callhook.handlers.running{} VALUE=3.0",
                        "callhook.handlers.stuck{} VALUE=7.0")
                .hasSameSizeAs(DispatchLoad.class.getRecordComponents());
        assertThat(registry.getMeters())
                .extracting(Meter::getId)
                .allSatisfy(id -> assertThat(id.getDescription()).isNotBlank());
    }

    @Test
    void showThePresentLoad() {
        gauges.bind(first, AtomicReference::get);

        first.set(open(9));

        assertThat(open()).isEqualTo(9);
    }

    @Test
    void giveWayToThoseOfASuccessorAndAreNotItsEnd() {
        LoadGauges successor = new LoadGauges(registry, Tags.empty());
        gauges.bind(first, AtomicReference::get);

        successor.bind(second, AtomicReference::get);
        gauges.remove();

        assertThat(open()).isEqualTo(2);
        successor.remove();
        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void followWhenBoundAnew() {
        gauges.bind(first, AtomicReference::get);
        gauges.bind(second, AtomicReference::get);

        assertThat(open()).isEqualTo(2);
        gauges.remove();
        gauges.remove();
        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void giveWayUnderTheCommonTagsOfARegistryToo() {
        registry.config().commonTags("host", "h1");
        gauges.bind(first, AtomicReference::get);

        new LoadGauges(registry, Tags.empty()).bind(second, AtomicReference::get);

        assertThat(open()).isEqualTo(2);
    }

    @Test
    void leaveTheRegistriesOfAComposite() {
        CompositeMeterRegistry composite = new CompositeMeterRegistry();
        composite.add(registry);
        LoadGauges ofComposite = new LoadGauges(composite, Tags.empty());
        new LoadGauges(composite, Tags.empty()).bind(first, AtomicReference::get);
        ofComposite.bind(second, AtomicReference::get);
        assertThat(open()).isEqualTo(2);

        ofComposite.remove();

        assertThat(registry.getMeters()).isEmpty();
    }
}
