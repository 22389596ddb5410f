package dev.callhook.samples.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.callhook.samples.frontdesk.desk.Caller;
import dev.callhook.samples.frontdesk.desk.OpeningHours;
import dev.callhook.samples.frontdesk.desk.SlotUnavailableException;
import dev.callhook.samples.frontdesk.desk.Treatment;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The played call against a desk whose book earlier runs have filled. */
class PlayedCallTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final OpeningHours hours = new OpeningHours();
    private RunningDesk desk;

    @BeforeEach
    void start() throws Exception {
        desk = RunningDesk.at(Instant.parse("2026-11-26T10:00:00Z"), folder);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void goesOnToTheNextWorkingDayWhereADayIsFull() throws Exception {
        fill(FRIDAY);

        assertThat(played())
                .containsOnlyOnce("That day is full.")
                .contains("\"start\":\"2026-11-30T09:00:00\"")
                .contains("Caller booked a check-up");
    }

    @Test
    void endsTheCallWithoutABookingWhereTwoWeeksAreFull() throws Exception {
        for (LocalDate day = FRIDAY; day.isBefore(FRIDAY.plusDays(14)); day = day.plusDays(1)) {
            fill(day);
        }

        assertThat(played())
                .contains("\"date\":\"2026-12-10\"")
                .doesNotContain("\"date\":\"2026-12-11\"", "\"book_appointment\"")
                .contains("Caller wanted a check-up and found nothing free.");
    }

    /** The platform echoes what the desk said of its assistant, which the desk compares with its methods. */
    @Test
    void tellsTheAssistantNothingThatTheDeskDoesNotTake() throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger("dev.callhook.contract");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try {
            assertThat(played()).contains("end_call");
            desk.close();
        } finally {
            logger.detachAppender(log);
        }

        assertThat(log.list).isEmpty();
    }

    private void fill(LocalDate day) throws SlotUnavailableException {
        for (LocalTime start : hours.slots(day)) {
            desk.database()
                    .appointments()
                    .book(
                            day.atTime(start),
                            new Caller("Sample Patient Two", "+442079460102"),
                            Treatment.CHECK_UP,
                            RunningDesk.LIMIT);
        }
    }

    private String played() {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        new PlayedCall(desk.platform(), new CallPrinter(out), hours).play(FRIDAY);
        return printed.toString(StandardCharsets.UTF_8);
    }
}
