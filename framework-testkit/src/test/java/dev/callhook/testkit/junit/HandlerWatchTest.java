package dev.callhook.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.spi.WebhookEvent.Failed;
import dev.callhook.spi.WebhookEvent.Stuck;
import dev.callhook.spi.WebhookEvent.Target;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HandlerWatchTest {

    private final HandlerWatch watch = new HandlerWatch();

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            watch.on(new Failed(new Target("tool-calls", "fail"), Duration.ZERO, "i" + i));
        }
    }

    @Test
    void countsAllIncidentsAndKeepsTheFirstTexts() {
        fail(24);
        watch.on(new Stuck(new Target("tool-calls", "hang")));

        assertThat(watch.incidents().count()).isEqualTo(25);
        assertThat(watch.incidents().texts())
                .hasSize(20)
                .startsWith("tool-calls fail failed, incident i0, whose stack is in the log")
                .endsWith("tool-calls fail failed, incident i19, whose stack is in the log")
                .doesNotHaveDuplicates();
    }

    @Test
    void saysHowManyMoreThereWere() {
        fail(21);

        assertThat(LeftBehind.incidents(watch.incidents(), 0))
                .startsWith("21 incidents that nobody expected:\n  tool-calls fail failed, incident i0,")
                .endsWith("""
                          tool-calls fail failed, incident i19, whose stack is in the log
                          and 1 more, which are in the log
                        If the test is to provoke them, write @ExpectIncidents(21) beside its @Test.""");
        assertThat(LeftBehind.incidents(watch.incidents(), 21)).isEmpty();
    }

    @Test
    void showsEachOfTwentyThatAreAlike() {
        for (int i = 0; i < 20; i++) {
            watch.on(new Stuck(new Target("tool-calls", "hang")));
        }

        assertThat(LeftBehind.incidents(watch.incidents(), 0).lines())
                .hasSize(22)
                .noneMatch(line -> line.contains("more"));
    }
}
