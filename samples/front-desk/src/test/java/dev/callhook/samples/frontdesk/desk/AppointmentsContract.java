package dev.callhook.samples.frontdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.callhook.samples.frontdesk.desk.SlotUnavailableException.Reason;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

interface AppointmentsContract extends DeskFixture {

    LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    Caller CALLER = new Caller("Test Caller Two", "+442079460150");

    @Test
    default void offersEveryHalfHourOfAWeekday() {
        assertThat(desk().appointments().freeSlots(MONDAY, 99, LIMIT))
                .isEqualTo(new OpeningHours().slots(MONDAY))
                .hasSize(16);
    }

    @Test
    default void offersNoMoreThanCanBeReadAloud() {
        assertThat(desk().appointments().freeSlots(MONDAY, 3, LIMIT))
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(9, 30), LocalTime.of(10, 0));
    }

    @Test
    default void refusesToOfferNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk().appointments().freeSlots(MONDAY, 0, LIMIT))
                .withMessage("atMost must be 1 or more: 0");
    }

    @Test
    default void offersNoSlotThatHasBegun() {
        LocalDate friday = LocalDate.of(2026, 5, 1);

        assertThat(desk().appointments().freeSlots(friday, 1, LIMIT)).containsExactly(LocalTime.of(10, 30));
        clock().set("2026-05-01T09:30:00Z");
        assertThat(desk().appointments().freeSlots(friday, 1, LIMIT)).containsExactly(LocalTime.of(11, 0));
        clock().set("2026-05-01T15:30:00Z");
        assertThat(desk().appointments().freeSlots(friday, 1, LIMIT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-05-02", "2026-05-03", "2026-04-30", "2026-11-02", "+999999999-12-31", "-999999999-01-01"})
    default void offersNothingAtTheWeekendInThePastOrTooFarAhead(LocalDate day) {
        assertThat(desk().appointments().freeSlots(day, 99, LIMIT)).isEmpty();
    }

    @Test
    default void booksASlotForSomebodyNew() throws SlotUnavailableException {
        Booking booking = desk().appointments().book(MONDAY.atTime(9, 30), CALLER, Treatment.PAIN, LIMIT);

        assertThat(booking).isEqualTo(new Booking(1, MONDAY.atTime(9, 30), "Test Caller Two", Treatment.PAIN));
        assertThat(desk().appointments().freeSlots(MONDAY, 99, LIMIT))
                .hasSize(15)
                .doesNotContain(LocalTime.of(9, 30));
    }

    @Test
    default void booksASlotForAContact() throws SlotUnavailableException {
        Contact contact = desk().contacts().byPhone("+442079460101", LIMIT).orElseThrow();

        Booking booking = desk().appointments().book(MONDAY.atTime(16, 30), contact, Treatment.CHECK_UP, LIMIT);

        assertThat(booking.name()).isEqualTo("Sample Patient One");
    }

    @Test
    default void refusesATakenSlotInASentence() throws SlotUnavailableException {
        desk().appointments().book(MONDAY.atTime(9, 30), CALLER, Treatment.PAIN, LIMIT);

        assertThatExceptionOfType(SlotUnavailableException.class)
                .isThrownBy(() -> desk().appointments().book(MONDAY.atTime(9, 30), CALLER, Treatment.CLEANING, LIMIT))
                .withMessage("Monday 4 May at 9:30 am is already taken.")
                .withNoCause()
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.TAKEN))
                .satisfies(refused -> assertThat(refused.start()).isEqualTo(MONDAY.atTime(9, 30)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-01T10:00, PAST, Friday 1 May at 10 am has already passed.",
        "2026-05-01T10:10, PAST, Friday 1 May at 10:10 am has already passed.",
        "2026-11-02T09:00, TOO_FAR_AHEAD, 'Monday 2 November at 9 am is too far ahead,"
                + " we book half a year in advance at most.'",
        "+999999999-12-31T23:30, TOO_FAR_AHEAD, 'Friday 31 December at 11:30 pm is too far ahead,"
                + " we book half a year in advance at most.'",
        "2026-05-02T10:00, NO_SLOT, 'We have no appointment on Saturday 2 May at 10 am."
                + " We see patients from Monday to Friday, 9 am to 5 pm, on the hour and at half past.'",
        "2026-05-04T17:00, NO_SLOT, 'We have no appointment on Monday 4 May at 5 pm."
                + " We see patients from Monday to Friday, 9 am to 5 pm, on the hour and at half past.'",
        "2026-05-04T10:15, NO_SLOT, 'We have no appointment on Monday 4 May at 10:15 am."
                + " We see patients from Monday to Friday, 9 am to 5 pm, on the hour and at half past.'"
    })
    default void refusesWhatIsNoSlotInASentence(LocalDateTime start, Reason reason, String sentence) {
        assertThatExceptionOfType(SlotUnavailableException.class)
                .isThrownBy(() -> desk().appointments().book(start, CALLER, Treatment.FILLING, LIMIT))
                .withMessage(sentence)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
        assertThat(desk().rows().text(LIMIT)).contains("appointments (0 rows)");
    }

    @Test
    default void keepsTheHourWhenSummerTimeEnds() throws SlotUnavailableException {
        LocalDate before = LocalDate.of(2026, 10, 23);
        LocalDate after = LocalDate.of(2026, 10, 26);
        desk().appointments().book(before.atTime(9, 0), CALLER, Treatment.CLEANING, LIMIT);
        desk().appointments().book(after.atTime(9, 0), CALLER, Treatment.CLEANING, LIMIT);

        assertThat(desk().appointments().freeSlots(before, 1, LIMIT)).containsExactly(LocalTime.of(9, 30));
        assertThat(desk().appointments().freeSlots(after, 1, LIMIT)).containsExactly(LocalTime.of(9, 30));
        assertThat(desk().rows().text(LIMIT)).contains("2026-10-23 09:00:00", "2026-10-26 09:00:00");
    }
}
