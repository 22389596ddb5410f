package dev.callhook.samples.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.samples.frontdesk.desk.Treatment;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the records of the tools show of themselves. */
class RecordsTest {

    @Test
    void showsNobodysNameInALog() {
        String name = "Sample Patient One";
        LocalDate day = LocalDate.of(2026, 11, 24);

        assertThat(new Wish(day, LocalTime.NOON, Treatment.PAIN, Optional.of(name)))
                .hasToString("Wish[date=2026-11-24, time=12:00, treatment=PAIN]");
        assertThat(new FoundContact(name, Optional.of(day)).toString()).doesNotContain(name);
    }
}
