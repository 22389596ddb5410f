package dev.callhook.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TestTimeTest {

    private static final Instant START = Instant.parse("2026-05-04T08:30:00Z");

    private final TestTime time = TestTime.at(START);

    @Test
    void standsStillUntilSomePasses() {
        assertThat(time.instant()).isEqualTo(START);
        assertThat(time.nanos()).isZero();

        time.pass(Duration.ofSeconds(10));
        time.pass(Duration.ofNanos(1));

        assertThat(time.instant()).isEqualTo("2026-05-04T08:30:10.000000001Z");
        assertThat(time.nanos()).isEqualTo(10_000_000_001L);
        assertThat(time).hasToString("TestTime[2026-05-04T08:30:10.000000001Z]");
    }

    @Test
    void passesInOtherZonesToo() {
        Clock amsterdam = time.withZone(ZoneId.of("Europe/Amsterdam"));

        time.pass(Duration.ofMinutes(6));

        assertThat(amsterdam.instant()).isEqualTo("2026-05-04T08:36:00Z");
        assertThat(amsterdam.getZone()).isEqualTo(ZoneId.of("Europe/Amsterdam"));
        assertThat(time.getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void doesNotGoBack() {
        assertThatThrownBy(() -> time.pass(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("time cannot pass by PT-1S: it only goes forward");
    }
}
