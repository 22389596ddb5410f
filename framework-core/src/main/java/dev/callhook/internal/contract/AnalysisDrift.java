package dev.callhook.internal.contract;

import dev.callhook.internal.registration.HandlerRegistry;
import dev.callhook.internal.registration.ReadAnalysis;
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

    private final List<ReadAnalysis> readings;
    private final Set<ReadAnalysis> fitted = new HashSet<>();

    private AnalysisDrift(List<ReadAnalysis> readings) {
        this.readings = readings;
    }

    /**
     * Returns the comparison with the types of an application.
     *
     * @param registry its methods
     * @return the comparison
     */
    public static AnalysisDrift of(HandlerRegistry registry) {
        return new AnalysisDrift(registry.analyses());
    }

    /** Returns what differs from a plan, as parsed; nothing about it is trusted. */
    List<Drift> in(Map<?, ?> plan) {
        return asked(plan).stream()
                .flatMap(schema -> found(readings.stream()
                        .map(reading -> new Comparison(
                                reading,
                                SchemaDifference.between(
                                        schema, reading.schema().document().tree())))
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

    private static Drift unasked(ReadAnalysis reading) {
        return drift(Kind.UNCONFIGURED, reading, "is in no plan so far");
    }

    private static Drift drift(Kind kind, ReadAnalysis reading, String what) {
        String type = reading.read().type().getRawClass().getSimpleName();
        String text = "the analysis that " + reading.read().by() + " reads as " + type + " " + what
                + ": ask for it with analysis(" + type + ".class)";
        return new Drift(kind, "", WireText.loggable(text, LONGEST));
    }

    /** A plan and a type side by side. */
    private record Comparison(ReadAnalysis reading, List<SchemaDifference> differences) {

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
