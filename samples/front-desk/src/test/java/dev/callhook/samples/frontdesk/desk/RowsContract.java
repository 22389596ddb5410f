package dev.callhook.samples.frontdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

interface RowsContract extends DeskFixture {

    /** Wider than this code may be, as it is in a terminal. */
    String EVERYTHING = """
            contacts (5 rows)
             id | name                 | phone         | last_visit
            ----+----------------------+---------------+------------
             1  | Sample Patient One   | ***********01 | 2026-03-02
             2  | Sample Patient Two   | ***********02 | 2025-11-17
             3  | Sample Patient Three | ***********03 |
             4  | Example Parent       | ***********04 | 2026-01-12
             5  | Test Caller          | ***********05 |

            appointments (1 row)
             id | slot_start          | contact_id | name               | phone         | treatment | booked_at
            ----+---------------------+------------+--------------------+---------------+-----------+---------------------
             1  | 2026-05-06 09:00:00 | 1          | Sample Patient One | ***********01 | CHECK_UP  | 2026-05-01 10:10:00

            notes (1 row)
             id | call_id | phone         | body                   | left_at
            ----+---------+---------------+------------------------+---------------------
             1  | call-1  | ***********50 | Ring ***********51 too | 2026-05-01 10:10:00

            calls (1 row)
             call_id | status | reported_at
            ---------+--------+---------------------
             call-1  | ended  | 2026-05-01 10:10:00

            call_reports (1 row)
             call_id | summary   | duration_seconds | reason   | urgent | follow_up | contact_id | received_at
            ---------+-----------+------------------+----------+--------+-----------+------------+---------------------
             call-1  | All well. | 95               | Check-up | no     |           | 1          | 2026-05-01 10:10:00
            """;

    @Test
    default void showsAllRowsWithMaskedPhones() throws SlotUnavailableException {
        Contact contact = desk().contacts().byPhone("+442079460101", LIMIT).orElseThrow();
        desk().appointments().book(LocalDateTime.of(2026, 5, 6, 9, 0), contact, Treatment.CHECK_UP, LIMIT);
        desk().notes().leave(new Note("call-1", Optional.of("+442079460150"), "Ring 020 7946 0151 too"), LIMIT);
        desk().callLog().add(new CallStatus("call-1", "ended", clock().instant()), LIMIT);
        desk().callReports().file(report(), LIMIT);

        assertThat(desk().rows().text(LIMIT)).isEqualTo(EVERYTHING);
    }

    @Test
    default void showsTheHeadersOfEmptyTables() {
        assertThat(desk().rows().text(LIMIT)).contains("""
                        notes (0 rows)
                         id | call_id | phone | body | left_at
                        ----+---------+-------+------+---------
                        """);
    }

    private static CallReport report() {
        Enquiry enquiry = new Enquiry("Check-up", false, Optional.empty());
        return new CallReport("call-1", "All well.", Duration.ofSeconds(95), Optional.of(enquiry), Optional.of(1L));
    }
}
