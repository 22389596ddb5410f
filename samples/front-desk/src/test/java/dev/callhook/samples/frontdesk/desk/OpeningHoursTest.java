package dev.callhook.samples.frontdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OpeningHoursTest {

    private final OpeningHours hours = new OpeningHours();

    @ParameterizedTest
    @CsvSource({
        "2026-05-04T07:59:59Z, false", // a Monday in summer: 8:59:59 in London
        "2026-05-04T08:00:00Z, true",
        "2026-05-04T15:59:59Z, true",
        "2026-05-04T16:00:00Z, false",
        "2026-11-02T08:30:00Z, false", // a Monday in winter
        "2026-11-02T09:00:00Z, true",
        "2026-11-02T16:59:59Z, true",
        "2026-11-02T17:00:00Z, false",
        "2026-05-02T11:00:00Z, false", // a Saturday
        "2026-05-03T11:00:00Z, false"
    })
    void isOpenOnWeekdaysByTheClockInLondon(Instant moment, boolean open) {
        assertThat(hours.isOpen(moment)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-04T05:00:00Z, today at 9 am",
        "2026-05-04T08:00:00Z, tomorrow at 9 am",
        "2026-05-04T20:00:00Z, tomorrow at 9 am",
        "2026-05-04T23:30:00Z, today at 9 am", // half past midnight in London
        "2026-05-08T17:00:00Z, on Monday 11 May at 9 am",
        "2026-05-10T12:00:00Z, tomorrow at 9 am"
    })
    void saysWhenItOpensNext(Instant now, String words) {
        assertThat(hours.nextOpeningText(now)).isEqualTo(words);
    }

    @Test
    void opensAtNineAlsoAfterSummerTimeEnds() {
        Instant friday = Instant.parse("2026-10-23T18:00:00Z");

        assertThat(hours.nextOpening(friday).toInstant()).isEqualTo("2026-10-26T09:00:00Z");
    }

    @Test
    void hasSixteenHalfHoursOnAWeekday() {
        assertThat(hours.slots(LocalDate.of(2026, 5, 4)))
                .hasSize(16)
                .startsWith(LocalTime.of(9, 0), LocalTime.of(9, 30))
                .endsWith(LocalTime.of(16, 30));
    }

    @Test
    void hasNoSlotsAtTheWeekend() {
        assertThat(hours.slots(LocalDate.of(2026, 5, 9))).isEmpty();
    }
}
