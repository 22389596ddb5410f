package dev.callhook.micrometer;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a registry holds, as text. */
final class Meters {

    private Meters() {}

    /** Each meter with its tags and figures, such as {@code callhook.late{event=tool-calls, tool=book} COUNT=1.0}. */
    static List<String> in(MeterRegistry registry) {
        return registry.getMeters().stream().map(Meters::text).sorted().toList();
    }

    private static String text(Meter meter) {
        String tags = meter.getId().getTags().stream().map(Meters::text).collect(Collectors.joining(", ", "{", "}"));
        String figures = StreamSupport.stream(meter.measure().spliterator(), false)
                .map(figure -> " " + figure.getStatistic() + "=" + figure.getValue())
                .collect(Collectors.joining());
        return meter.getId().getName() + tags + figures;
    }

    private static String text(Tag tag) {
        return tag.getKey() + "=" + tag.getValue();
    }
}
