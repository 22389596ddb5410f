package dev.callhook.samples.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.samples.frontdesk.desk.CallReport;
import dev.callhook.samples.frontdesk.desk.Enquiry;
import dev.callhook.testkit.CallScenario;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a report, over real HTTP with a real database. */
class CallFilingTest {

    private static final String SECOND_CONTACT = "+442079460102";
    private static final Map<String, Object> CHECK_UP = Map.of("reason", "check-up", "urgent", true);

    @TempDir
    Path folder;

    private RunningDesk desk;

    @BeforeEach
    void start() throws Exception {
        desk = RunningDesk.at(RunningDesk.MONDAY_AT_TEN, folder);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void filesTheReportWithItsAnalysisUnderTheContactOfTheMetadata() {
        CallReport filed = filed(desk.platform()
                .call(SECOND_CONTACT)
                .assistantRequest()
                .inProgress()
                .ended()
                .endOfCallReport(report -> report.analysis(CHECK_UP)));

        assertThat(filed.contactId()).contains(2L);
        assertThat(filed.enquiry()).contains(new Enquiry("check-up", true, Optional.empty()));
    }

    @Test
    void filesAReportUnderNoContactIfTheDeskHasNotNamedIt() {
        CallReport filed = filed(desk.platform()
                .call(SECOND_CONTACT)
                .assistantRequest()
                .endOfCallReport(report -> report.analysis(CHECK_UP).with("message.assistant.metadata.contactId", 1)));

        assertThat(filed.contactId()).isEmpty();
    }

    @Test
    void filesAReportWhoseAnalysisIsNotWhatItAskedForAsUrgent() {
        CallReport filed = filed(desk.platform()
                .call(SECOND_CONTACT)
                .endOfCallReport(report -> report.analysis(Map.of("reason", "check-up"))));

        assertThat(filed.enquiry())
                .contains(new Enquiry("The analysis of this call could not be read.", true, Optional.empty()));
    }

    private CallReport filed(CallScenario call) {
        return desk.database()
                .callReports()
                .ofCall(call.callId(), RunningDesk.LIMIT)
                .orElseThrow()
                .report();
    }
}
