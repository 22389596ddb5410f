package dev.callhook.micrometer;

import static dev.callhook.micrometer.Happenings.BOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callhook.spi.WebhookEvent;
import dev.callhook.spi.WebhookEvent.Handled;
import dev.callhook.spi.WebhookEvent.Late;
import dev.callhook.spi.WebhookEvent.Received;
import dev.callhook.spi.WebhookEvent.Refused;
import dev.callhook.spi.WebhookEvent.Target;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MicrometerListenerTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerListener metrics = MicrometerListener.of(registry);

    @Test
    void measuresEveryKindOfEvent() {
        Happenings.all().forEach(metrics::on);

        assertThat(Meters.in(registry))
                .containsExactly(
                        "callhook.deliveries{event=tool-calls} COUNT=1.0",
                        "callhook.deliveries{event=unknown} COUNT=1.0",
                        "callhook.delivery.size{event=tool-calls} COUNT=1.0 TOTAL=700.0 MAX=700.0",
                        "callhook.delivery.size{event=unknown} COUNT=1.0 TOTAL=20.0 MAX=20.0",
                        "callhook.drift{kind=renamed, tool=book} COUNT=1.0",
                        "callhook.drift{kind=unanswered, tool=none} COUNT=1.0",
                        "callhook.duplicates{event=status-update, fate=conflict, tool=none} COUNT=1.0",
                        "callhook.duplicates{event=tool-calls, fate=joined, tool=book} COUNT=1.0",
                        "callhook.duplicates{event=tool-calls, fate=replayed, tool=book} COUNT=1.0",
                        "callhook.handler{event=status-update, outcome=failed, tool=none}"
                                + " COUNT=1.0 TOTAL_TIME=0.004 MAX=0.004",
                        "callhook.handler{event=status-update, outcome=handled, tool=none}"
                                + " COUNT=1.0 TOTAL_TIME=0.002 MAX=0.002",
                        "callhook.handler{event=tool-calls, outcome=failed, tool=book}"
                                + " COUNT=1.0 TOTAL_TIME=0.5 MAX=0.5",
                        "callhook.handler{event=tool-calls, outcome=handled, tool=book}"
                                + " COUNT=1.0 TOTAL_TIME=0.25 MAX=0.25",
                        "callhook.late{event=status-update, tool=none} COUNT=1.0",
                        "callhook.late{event=tool-calls, tool=book} COUNT=1.0",
                        "callhook.refused{reason=signature, status=401} COUNT=1.0",
                        "callhook.refused{reason=too large, status=413} COUNT=1.0",
                        "callhook.rejected{cause=busy, event=tool-calls, tool=book} COUNT=1.0",
                        "callhook.rejected{cause=closing, event=status-update, tool=none} COUNT=1.0",
                        "callhook.stuck{event=status-update, tool=none} COUNT=1.0",
                        "callhook.stuck{event=tool-calls, tool=book} COUNT=1.0");
    }

    @Test
    void knowsEveryKindOfEventThatThereIs() {
        assertThat(Happenings.all())
                .<Class<?>>extracting(Object::getClass)
                .as("a new kind of event wants a meter, or a decision against one")
                .containsOnly(WebhookEvent.class.getPermittedSubclasses());
    }

    @Test
    void addsUp() {
        metrics.on(new Handled(BOOK, Duration.ofMillis(100)));
        metrics.on(new Handled(BOOK, Duration.ofMillis(300)));
        metrics.on(new Late(BOOK));
        metrics.on(new Late(BOOK));

        Timer handler = registry.get("callhook.handler")
                .tags("tool", "book", "outcome", "handled")
                .timer();
        assertThat(handler.count()).isEqualTo(2);
        assertThat(handler.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(400);
        assertThat(handler.max(TimeUnit.MILLISECONDS)).isEqualTo(300);
        assertThat(registry.get("callhook.late").counter().count()).isEqualTo(2);
    }

    @Test
    void hasNoEmptyTag() {
        metrics.on(new Received("", 1));
        metrics.on(new Refused(400, ""));
        metrics.on(new Late(new Target("", "")));

        assertThat(registry.getMeters())
                .flatExtracting(meter -> meter.getId().getTags())
                .extracting(Tag::getValue)
                .containsOnly("none", "400");
    }

    @Test
    void describesEachMeterAndKeepsToItsTagKeys() {
        Happenings.all().forEach(metrics::on);

        assertThat(registry.getMeters())
                .extracting(Meter::getId)
                .allSatisfy(id -> assertThat(id.getDescription()).isNotBlank())
                .allSatisfy(id -> assertThat(id.getName()).matches("callhook(\\.[a-z]+)+"));
        assertThat(registry.getMeters().stream()
                        .map(Meter::getId)
                        .collect(Collectors.groupingBy(
                                Meter.Id::getName,
                                Collectors.mapping(
                                        id -> id.getTags().stream()
                                                .map(Tag::getKey)
                                                .toList(),
                                        Collectors.toSet()))))
                .allSatisfy((name, keys) -> assertThat(keys).hasSize(1));
    }

    @Test
    void tellsDispatchersOfOneRegistryApart() {
        MicrometerListener.of(registry, Tags.of("line", "sales")).on(new Late(BOOK));
        MicrometerListener support = MicrometerListener.of(registry, List.of(Tag.of("line", "support")));
        support.on(new Late(BOOK));
        support.on(new Late(BOOK));

        assertThat(Meters.in(registry))
                .containsExactly(
                        "callhook.late{event=tool-calls, line=sales, tool=book} COUNT=1.0",
                        "callhook.late{event=tool-calls, line=support, tool=book} COUNT=2.0");
    }

    @Test
    void givesEveryMeterTheTagsOfTheDispatcher() {
        Happenings.all().forEach(MicrometerListener.of(registry, Tags.of("line", "sales"))::on);

        assertThat(registry.getMeters())
                .allSatisfy(meter -> assertThat(meter.getId().getTag("line")).isEqualTo("sales"));
    }

    @Test
    void refusesToBeMadeOfNothing() {
        assertThatThrownBy(() -> MicrometerListener.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("registry");
        assertThatThrownBy(() -> metrics.bindTo(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("dispatcher");
    }
}
