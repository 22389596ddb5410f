package dev.callhook.internal.contract;

import dev.callhook.internal.json.WireJson;
import dev.callhook.internal.registration.HandlerRegistry;
import dev.callhook.internal.registration.ReadType;
import dev.callhook.internal.schema.SchemaFactory;
import dev.callhook.internal.text.WireText;
import dev.callhook.spi.WebhookEvent.Drift;
import dev.callhook.spi.WebhookEvent.Drift.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares what an analysis was asked for with the types as which methods read it. Immutable. */
public final class AnalysisDrift {

    private static final int LONGEST = 800;

    private final List<Reading> readings;

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
                .flatMap(read -> schema(schemas, read).map(schema -> new Reading(read, schema)))
                .toList());
    }

    private static Stream<Map<String, Object>> schema(SchemaFactory schemas, ReadType read) {
        try {
            return Stream.of(schemas.of(read.type()).document().tree());
        } catch (IllegalArgumentException e) {
            return Stream.empty(); // no schema describes the type
        }
    }

    /** Returns what differs from a plan, as parsed; nothing about it is trusted. */
    List<Drift> in(Map<?, ?> plan) {
        return asked(plan).stream()
                .flatMap(schema -> readings.stream().flatMap(reading -> in(schema, reading)))
                .toList();
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

    /** A method may well read a part of what was asked for, which others read as a whole. */
    private static Stream<Drift> in(Map<?, ?> asked, Reading reading) {
        return SchemaDifference.between(asked, reading.schema()).stream()
                .filter(difference -> difference.kind() != Kind.UNKNOWN)
                .map(difference -> new Drift(difference.kind(), "", text(difference, reading)));
    }

    private static String text(SchemaDifference difference, Reading reading) {
        return WireText.loggable(
                "the analysis that " + reading.read().by() + " reads as " + reading.name() + " has drifted: "
                        + difference.text() + ": ask for it with analysis(" + reading.name() + ".class)",
                LONGEST);
    }
}
