package dev.callhook.micrometer;

import dev.callhook.WebhookDispatcher;
import dev.callhook.spi.WebhookEvent;
import dev.callhook.spi.WebhookListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/**
 * Measures what becomes of deliveries, and how busy the dispatcher is, in a registry of Micrometer.
 *
 * <pre>{@code
 * MicrometerListener metrics = MicrometerListener.of(registry);
 * WebhookDispatcher dispatcher = WebhookDispatcher.builder()
 *         .scan("com.acme.frontdesk")
 *         .secret(System.getenv("WEBHOOK_SECRET"))
 *         .listener(metrics)
 *         .build();
 * metrics.bindTo(dispatcher);
 * }</pre>
 *
 * <p>Every use of a meter has the same tags. {@code event} is the type on the wire, or {@code unknown}; {@code tool} is
 * the tool's name, and {@code none} for other events and for tools that are not there. Each meter appears with the first
 * event that it counts. Percentiles and histograms are switched on with a {@code MeterFilter} of the registry.
 *
 * <p>Safe for use by several threads. Where several dispatchers share a registry, each has its own listener with its own
 * tags.
 */
public final class MicrometerListener implements WebhookListener, AutoCloseable {

    // an empty value of a tag would be no tag at all to some monitoring systems
    private static final String NONE = "none";

    private final MeterProvider<Timer> handler;
    private final MeterProvider<Counter> deliveries;
    private final MeterProvider<DistributionSummary> size;
    private final MeterProvider<Counter> refused;
    private final MeterProvider<Counter> late;
    private final MeterProvider<Counter> stuck;
    private final MeterProvider<Counter> duplicates;
    private final MeterProvider<Counter> rejected;
    private final MeterProvider<Counter> drift;
    private final LoadGauges load;

    private MicrometerListener(MeterRegistry registry, Tags tags) {
        handler = Timer.builder("callhook.handler")
                .description("How long handler methods run")
                .tags(tags)
                .withRegistry(registry);
        size = DistributionSummary.builder("callhook.delivery.size")
                .description("The bodies of deliveries")
                .baseUnit("bytes")
                .tags(tags)
                .withRegistry(registry);
        deliveries = counter("callhook.deliveries", "Deliveries that are real and have been read", tags, registry);
        refused = counter("callhook.refused", "Requests that were refused before any handler", tags, registry);
        late = counter("callhook.late", "Answers given at their deadline, without a result", tags, registry);
        stuck = counter("callhook.stuck", "Handlers that did not end when interrupted", tags, registry);
        duplicates = counter("callhook.duplicates", "Deliveries and tool calls that came again", tags, registry);
        rejected = counter("callhook.rejected", "Deliveries and tool calls turned away", tags, registry);
        drift = counter(
                "callhook.drift", "Findings where an assistant was told otherwise than the code", tags, registry);
        load = new LoadGauges(registry, tags);
    }

    private static MeterProvider<Counter> counter(String name, String description, Tags tags, MeterRegistry registry) {
        return Counter.builder(name).description(description).tags(tags).withRegistry(registry);
    }

    /**
     * Returns the listener of the only dispatcher in a registry.
     *
     * @param registry where the meters are kept
     * @return the listener
     */
    public static MicrometerListener of(MeterRegistry registry) {
        return of(registry, Tags.empty());
    }

    /**
     * Returns the listener of one of several dispatchers in a registry.
     *
     * @param registry where the meters are kept
     * @param tags what all meters of this dispatcher have besides their own tags, such as {@code Tags.of("line",
     *     "sales")}; give all listeners of a registry the same keys, which Prometheus asks for
     * @return the listener
     */
    public static MicrometerListener of(MeterRegistry registry, Iterable<Tag> tags) {
        return new MicrometerListener(Objects.requireNonNull(registry, "registry"), Tags.of(tags));
    }

    /**
     * Registers gauges for the load of a dispatcher and for its limits. They take the place of gauges with the same tags,
     * such as those of a dispatcher that was closed before this one was built. They do not keep the dispatcher alive.
     *
     * @param dispatcher the dispatcher that has this listener
     */
    public void bindTo(WebhookDispatcher dispatcher) {
        load.bind(Objects.requireNonNull(dispatcher, "dispatcher"), WebhookDispatcher::load);
    }

    /**
     * Removes the gauges, so that the registry holds nothing of the application any more. What was counted and timed stays.
     * To be called after the dispatcher was closed; closing twice does no harm.
     */
    @Override
    public void close() {
        load.remove();
    }

    @Override
    public void on(WebhookEvent event) {
        if (event instanceof WebhookEvent.Received received) {
            received(received);
        } else if (event instanceof WebhookEvent.Refused refusal) {
            refused.withTags("status", Integer.toString(refusal.status()), "reason", orNone(refusal.reason()))
                    .increment();
        } else if (event instanceof WebhookEvent.Handled handled) {
            ran(handled.target(), handled.took(), "handled");
        } else if (event instanceof WebhookEvent.Failed failed) {
            ran(failed.target(), failed.took(), "failed");
        } else if (event instanceof WebhookEvent.Late missed) {
            late.withTags(tags(missed.target())).increment();
        } else if (event instanceof WebhookEvent.Stuck lost) {
            stuck.withTags(tags(lost.target())).increment();
        } else if (event instanceof WebhookEvent.Duplicate duplicate) {
            duplicates
                    .withTags(tags(duplicate.target()).and("fate", lower(duplicate.fate())))
                    .increment();
        } else if (event instanceof WebhookEvent.Rejected rejection) {
            rejected.withTags(tags(rejection.target()).and("cause", lower(rejection.cause())))
                    .increment();
        } else if (event instanceof WebhookEvent.Drift finding) {
            drift.withTags("kind", lower(finding.kind()), "tool", orNone(finding.tool()))
                    .increment();
        } // further kinds of events have no meter
    }

    private void received(WebhookEvent.Received received) {
        Tags tags = Tags.of("event", orNone(received.event()));
        deliveries.withTags(tags).increment();
        size.withTags(tags).record(received.bytes());
    }

    private void ran(WebhookEvent.Target target, Duration took, String outcome) {
        handler.withTags(tags(target).and("outcome", outcome)).record(took);
    }

    private static Tags tags(WebhookEvent.Target target) {
        return Tags.of("event", orNone(target.event()), "tool", orNone(target.tool()));
    }

    private static String orNone(String value) {
        return value.isEmpty() ? NONE : value;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
