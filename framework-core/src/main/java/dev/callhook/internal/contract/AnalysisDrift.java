package dev.callhook.internal.contract;

import dev.callhook.internal.json.WireJson;
import dev.callhook.internal.registration.HandlerRegistry;
import dev.callhook.internal.registration.ReadType;
import dev.callhook.internal.schema.SchemaFactory;
import dev.callhook.internal.text.WireText;
import dev.callhook.spi.WebhookEvent.Drift;
import dev.callhook.spi.WebhookEvent.Drift.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares what an analysis was asked for with the types as which methods read it. An application may have several analyses, so a
 * type that fits none of the plans that have come is told only once no other type reads the plan that comes. For use by one
 * thread.
 */
public final class AnalysisDrift {

    private static final int LONGEST = 800;

    private final List<Reading> readings;
    private final Set<Reading> fitted = new HashSet<>();

    private AnalysisDrift(List<Reading> readings) {
        this.readings = readings;
    }

    /** A type as which a method reads, and its schema. */
    private record Reading(ReadType read, Map<String, Object> schema) {

        String name() {
            return read.type().getRawClass().getSimpleName();
        }
    }

    /**
     * Returns the comparison with the types of an application.
     *
     * @param registry its methods
     * @param json the rules
     * @return the comparison
     */
    public static AnalysisDrift of(HandlerRegistry registry, WireJson json) {
        SchemaFactory schemas = new SchemaFactory(json);
        return new AnalysisDrift(registry.analyses().stream()
                .map(read ->
                        new Reading(read, schemas.of(read.type()).document().tree()))
                .toList());
    }

    /** Returns what differs from a plan, as parsed; nothing about it is trusted. */
    List<Drift> in(Map<?, ?> plan) {
        return asked(plan).stream()
                .flatMap(schema -> found(readings.stream()
                        .map(reading -> new Comparison(reading, SchemaDifference.between(schema, reading.schema())))
                        .toList()))
                .toList();
    }

    private Stream<Drift> found(List<Comparison> comparisons) {
        comparisons.stream().filter(Comparison::fits).forEach(each -> fitted.add(each.reading()));
        boolean read = comparisons.stream().anyMatch(Comparison::readsAll);
        return comparisons.stream()
                .filter(each -> each.fits() || !fitted.contains(each.reading()))
                .flatMap(each -> read && !each.fits() ? Stream.of(unasked(each.reading())) : each.findings());
    }

    /** A plan that is switched off asks for nothing. */
    private static Optional<Map<?, ?>> asked(Map<?, ?> plan) {
        return object(plan.get("structured_data_plan"))
                .filter(structured -> !Boolean.FALSE.equals(structured.get("enabled")))
                .flatMap(structured -> object(structured.get("schema")));
    }

    private static Optional<Map<?, ?>> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
    }

    private static Drift unasked(Reading reading) {
        return drift(Kind.UNCONFIGURED, reading, "is in no plan so far");
    }

    private static Drift drift(Kind kind, Reading reading, String what) {
        String text = "the analysis that " + reading.read().by() + " reads as " + reading.name() + " " + what
                + ": ask for it with analysis(" + reading.name() + ".class)";
        return new Drift(kind, "", WireText.loggable(text, LONGEST));
    }

    /** A plan and a type side by side. */
    private record Comparison(Reading reading, List<SchemaDifference> differences) {

        /** A method may well read a part of what was asked for, which others read as a whole. */
        boolean fits() {
            return findings().noneMatch(finding -> finding.kind().isHarmful());
        }

        boolean readsAll() {
            return fits() && differences.stream().noneMatch(difference -> difference.kind() == Kind.UNKNOWN);
        }

        Stream<Drift> findings() {
            return differences.stream()
                    .filter(difference -> difference.kind() != Kind.UNKNOWN)
                    .map(difference -> drift(difference.kind(), reading, "has drifted: " + difference.text()));
        }
    }
}
