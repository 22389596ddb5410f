package dev.callhook.samples.frontdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimeLimitedSqlTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, 1",
        "PT-5S, 1",
        "PT-0.5S, 1",
        "PT0.001S, 1",
        "PT1S, 1",
        "PT1.000000001S, 2",
        "PT7.2S, 8",
        "PT1000000H, 86400"
    })
    void roundsUpToWholeSecondsAndNeverToNoLimit(Duration limit, int seconds) {
        assertThat(TimeLimitedSql.seconds(limit)).isEqualTo(seconds);
    }
}
