package dev.callhook.samples.frontdesk.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;

/** A program that books one slot in the database of its first argument, and is gone before anything can be closed. */
final class KilledProcess {

    static final LocalDateTime SLOT = LocalDateTime.of(2026, 5, 4, 9, 0);
    static final int EXIT_CODE = 42;

    private KilledProcess() {}

    public static void main(String[] arguments) throws SlotUnavailableException {
        Clock clock = new TestClock(DeskFixture.FRIDAY_MORNING);
        DeskDatabase desk = DeskDatabase.open(arguments[0], new OpeningHours(), clock);
        Caller caller = new Caller("Test Caller Two", "+442079460150");
        desk.appointments().book(SLOT, caller, Treatment.PAIN, Duration.ofSeconds(20));
        Runtime.getRuntime().halt(EXIT_CODE);
    }
}
