package dev.callhook.samples.frontdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

interface LifeContract extends DeskFixture {

    LocalDateTime SLOT = LocalDateTime.of(2026, 5, 6, 9, 0);
    String CANCELLED = "57014";
    Caller SOMEBODY = new Caller("Test Caller Two", "+442079460150");

    @Test
    default void findsEverythingAgainAfterClosing() throws SQLException, SlotUnavailableException {
        String url = newUrl();
        String before;
        try (DeskDatabase first = DeskDatabase.open(url, new OpeningHours(), clock())) {
            first.appointments().book(SLOT, SOMEBODY, Treatment.PAIN, LIMIT);
            before = first.rows().text(LIMIT);
        }

        try (DeskDatabase again = DeskDatabase.open(url, new OpeningHours(), clock())) {
            assertThat(again.rows().text(LIMIT))
                    .isEqualTo(before)
                    .contains("contacts (5 rows)", "appointments (1 row)", "Test Caller Two");
        }
    }

    @Test
    default void refusesWorkAfterClosing() throws SQLException {
        DeskDatabase closed = DeskDatabase.open(newUrl(), new OpeningHours(), clock());
        closed.close();

        assertThatExceptionOfType(DeskUnavailableException.class)
                .isThrownBy(() -> closed.contacts().byPhone("+442079460101", LIMIT))
                .withMessage("the desk's database failed or did not answer in time");
    }

    @Test
    default void leavesNoThreadBehind() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        DeskDatabase desk = DeskDatabase.open(newUrl(), new OpeningHours(), clock());
        List<Thread> started = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .filter(thread -> thread.getName().matches("(front-desk|MVStore).*"))
                .toList();
        assertThat(started).isNotEmpty();

        desk.close();
        desk.close();

        for (Thread thread : started) {
            thread.join(Duration.ofSeconds(20).toMillis());
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    @Test
    default void givesUpWaitingForAnotherTransactionWhenTheTimeIsOver() throws Exception {
        try (Connection other = DriverManager.getConnection(url());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("INSERT INTO appointments (slot_start, name, phone, treatment, booked_at) VALUES"
                    + " (TIMESTAMP WITH TIME ZONE '2026-05-06 08:00:00+00', 'Other', '1', 'PAIN', CURRENT_TIMESTAMP)");

            assertThatExceptionOfType(DeskUnavailableException.class)
                    .isThrownBy(
                            () -> desk().appointments().book(SLOT, SOMEBODY, Treatment.PAIN, Duration.ofMillis(300)))
                    .satisfies(failed -> assertThat(sqlState(failed)).isEqualTo(CANCELLED))
                    .satisfies(failed -> assertThat(trace(failed)).doesNotContain("Test Caller", "4420794601"));
            other.rollback();
        }

        Booking booking = desk().appointments().book(SLOT, SOMEBODY, Treatment.PAIN, LIMIT);
        assertThat(booking.start()).isEqualTo(SLOT);
    }

    @Test
    default void goesOnWhenACallIsInterruptedInTheMiddle() throws Exception {
        Note note = new Note("call-11", Optional.empty(), "Ring back.");
        try (DeskDatabase desk = DeskDatabase.open(newUrl(), new OpeningHours(), new InterruptingClock())) {
            Thread late = new Thread(() -> desk.notes().leave(note, LIMIT));
            late.start();
            late.join();

            assertThat(desk.callLog().add(new CallStatus("call-11", "ended", Instant.EPOCH), LIMIT))
                    .isTrue();
        }
    }

    private static String sqlState(Throwable failed) {
        Throwable cause = failed;
        while (!(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return ((SQLException) cause).getSQLState();
    }

    private static String trace(Throwable failed) {
        StringWriter text = new StringWriter();
        failed.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** Tells the time to whoever is about to write it down, and interrupts them. */
    final class InterruptingClock extends Clock {

        @Override
        public Instant instant() {
            Thread.currentThread().interrupt();
            return Instant.EPOCH;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the desk asks for instants only");
        }
    }
}
