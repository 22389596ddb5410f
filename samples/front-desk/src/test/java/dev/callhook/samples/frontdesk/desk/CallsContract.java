package dev.callhook.samples.frontdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

interface CallsContract extends DeskFixture {

    @Test
    default void filesAReportWithAllItsFields() {
        Enquiry enquiry = new Enquiry("Tooth pain", true, Optional.of("Ring back on Monday"));
        CallReport report = new CallReport(
                "call-1", "Wanted a slot.", Duration.ofSeconds(95), Optional.of(enquiry), Optional.of(1L));

        assertThat(desk().callReports().file(report, LIMIT)).isTrue();

        assertThat(desk().callReports().ofCall("call-1", LIMIT))
                .contains(new FiledReport(report, Instant.parse(FRIDAY_MORNING)));
    }

    @Test
    default void filesAReportOfWhichLittleIsKnown() {
        CallReport report = report("call-2", "");

        assertThat(desk().callReports().file(report, LIMIT)).isTrue();

        assertThat(desk().callReports().ofCall("call-2", LIMIT).map(FiledReport::report))
                .contains(report);
    }

    @Test
    default void keepsAnEnquiryThatSaysLittle() {
        Optional<Enquiry> enquiry = Optional.of(new Enquiry("", false, Optional.empty()));
        CallReport report = new CallReport("call-3", "", Duration.ZERO, enquiry, Optional.empty());

        desk().callReports().file(report, LIMIT);

        assertThat(desk().callReports().ofCall("call-3", LIMIT).map(FiledReport::report))
                .contains(report);
    }

    @Test
    default void filesTheSameCallOnce() {
        assertThat(desk().callReports().file(report("call-4", "first"), LIMIT)).isTrue();
        assertThat(desk().callReports().file(report("call-4", "second"), LIMIT)).isFalse();

        assertThat(desk().callReports()
                        .ofCall("call-4", LIMIT)
                        .map(filed -> filed.report().summary()))
                .contains("first");
        assertThat(desk().rows().text(LIMIT)).contains("call_reports (1 row)");
    }

    @Test
    default void filesAReportOfAContactWhoIsGone() {
        CallReport report = new CallReport("call-5", "", Duration.ZERO, Optional.empty(), Optional.of(4711L));

        assertThat(desk().callReports().file(report, LIMIT)).isTrue();

        assertThat(desk().callReports()
                        .ofCall("call-5", LIMIT)
                        .map(filed -> filed.report().contactId()))
                .contains(Optional.empty());
    }

    @Test
    default void cutsWhatIsTooLongAndKeepsTheReport() {
        Enquiry enquiry = new Enquiry("é".repeat(1001), false, Optional.of("😀".repeat(501)));
        CallReport report = new CallReport(
                "x".repeat(200), "漢".repeat(4001), Duration.ofDays(9999), Optional.of(enquiry), Optional.empty());

        assertThat(desk().callReports().file(report, LIMIT)).isTrue();

        assertThat(desk().callReports().ofCall("x".repeat(200), LIMIT).map(FiledReport::report))
                .contains(report);
    }

    @Test
    default void hasNoReportOfAnUnknownCall() {
        assertThat(desk().callReports().ofCall("call-0", LIMIT)).isEmpty();
    }

    @Test
    default void logsEachStateOfACallOnce() {
        CallStatus started = new CallStatus("call-6", "in-progress", Instant.parse("2026-05-01T09:00:00Z"));
        CallStatus ended = new CallStatus("call-6", "ended", Instant.parse("2026-05-01T09:01:35.123456Z"));

        assertThat(desk().callLog().add(ended, LIMIT)).isTrue();
        assertThat(desk().callLog().add(started, LIMIT)).isTrue();
        assertThat(desk().callLog().add(new CallStatus("call-6", "ended", Instant.EPOCH), LIMIT))
                .isFalse();
        assertThat(desk().callLog().add(new CallStatus("call-7", "ended", Instant.EPOCH), LIMIT))
                .isTrue();

        assertThat(desk().callLog().ofCall("call-6", LIMIT)).containsExactly(started, ended);
    }

    @Test
    default void keepsTheMomentInTheHourThatComesTwice() {
        // 1:30 am in London, once in summer time and once in winter time.
        CallStatus first = new CallStatus("call-8", "in-progress", Instant.parse("2026-10-25T00:30:00Z"));
        CallStatus second = new CallStatus("call-8", "ended", Instant.parse("2026-10-25T01:30:00Z"));

        desk().callLog().add(first, LIMIT);
        desk().callLog().add(second, LIMIT);

        assertThat(desk().callLog().ofCall("call-8", LIMIT)).containsExactly(first, second);
    }

    @Test
    default void keepsTheNotesOfACallInOrder() {
        Note first = new Note("call-9", Optional.of("+442079460150"), "Please ring back\nafter six.");
        Note second = new Note("call-9", Optional.empty(), "It's not urgent; \u0000 '); DROP TABLE notes; --");
        desk().notes().leave(first, LIMIT);
        desk().notes().leave(second, LIMIT);
        desk().notes().leave(new Note("call-10", Optional.of(""), "x".repeat(2001)), LIMIT);

        assertThat(desk().notes().ofCall("call-9", LIMIT)).containsExactly(first, second);
        assertThat(first.text()).isEqualTo("Please ring back after six.");
        assertThat(desk().notes().ofCall("call-0", LIMIT)).isEmpty();
    }

    private static CallReport report(String callId, String summary) {
        return new CallReport(callId, summary, Duration.ZERO, Optional.empty(), Optional.empty());
    }
}
