package dev.callhook.samples.frontdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpokenTimeTest {

    @ParameterizedTest
    @CsvSource({
        "00:00, 12 am",
        "00:05, 12:05 am",
        "09:00, 9 am",
        "11:30, 11:30 am",
        "12:00, noon",
        "12:30, 12:30 pm",
        "16:30, 4:30 pm"
    })
    void saysATimeAsPeopleDo(LocalTime time, String words) {
        assertThat(SpokenTime.time(time)).isEqualTo(words);
    }

    @Test
    void saysADayWithItsName() {
        assertThat(SpokenTime.moment(LocalDateTime.of(2026, 5, 4, 14, 30))).isEqualTo("Monday 4 May at 2:30 pm");
    }
}
