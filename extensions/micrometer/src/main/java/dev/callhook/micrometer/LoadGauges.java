package dev.callhook.micrometer;

import dev.callhook.spi.DispatchLoad;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** One gauge for each figure of a dispatcher's load. Safe for use by several threads. */
final class LoadGauges {

    private static final List<Figure> FIGURES = List.of(
            new Figure(
                    "callhook.deliveries.open",
                    "Deliveries without an answer yet, and work that goes on after its answer",
                    DispatchLoad::openDeliveries),
            new Figure("callhook.deliveries.open.limit", "The most open deliveries", DispatchLoad::maxOpenDeliveries),
            new Figure(
                    "callhook.handlers.running",
                    "Handlers that run on threads of the dispatcher's executor",
                    DispatchLoad::runningHandlers),
            new Figure(
                    "callhook.handlers.running.limit", "The most running handlers", DispatchLoad::maxRunningHandlers),
            new Figure("callhook.handlers.queued", "Handlers that wait for a thread", DispatchLoad::queuedHandlers),
            new Figure("callhook.handlers.queued.limit", "The most waiting handlers", DispatchLoad::maxQueuedHandlers),
            new Figure(
                    "callhook.handlers.stuck",
                    "Handlers that have ignored their interrupt and still run",
                    DispatchLoad::stuckHandlers));

    private final MeterRegistry registry;
    private final Tags tags;
    private final Set<Meter> registered = Collections.newSetFromMap(new IdentityHashMap<>());

    LoadGauges(MeterRegistry registry, Tags tags) {
        this.registry = registry;
        this.tags = tags;
    }

    private record Figure(String name, String description, ToIntFunction<DispatchLoad> value) {}

    /** Registers the gauges of what is watched, which they do not keep alive, in place of those with the same tags. */
    synchronized <T> void bind(T watched, Function<T, DispatchLoad> load) {
        remove();
        for (Figure figure : FIGURES) {
            // a registry keeps the first gauge of an id: that of a dispatcher which may be long closed
            registry.removeByPreFilterId(new Meter.Id(figure.name(), tags, null, null, Meter.Type.GAUGE));
            registered.add(Gauge.builder(
                            figure.name(), watched, present -> figure.value().applyAsInt(load.apply(present)))
                    .tags(tags)
                    .description(figure.description())
                    .register(registry));
        }
    }

    /** Removes the gauges that were registered here, but not those that have taken their place since. */
    synchronized void remove() {
        // by identity: to the registry, a gauge and its successor are equal
        registry.getMeters().stream().filter(registered::contains).forEach(registry::remove);
        registered.clear();
    }
}
