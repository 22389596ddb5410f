package dev.callhook.samples.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.samples.frontdesk.desk.CallReport;
import dev.callhook.samples.frontdesk.desk.Enquiry;
import dev.callhook.testkit.SamplePayload;
import dev.callhook.testkit.SamplePayloads;
import dev.callhook.testkit.WebhookAnswer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a report, over real HTTP with a real database. */
class CallFilingTest {

    private static final String SECOND_CONTACT = "+442079460102";

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
        WebhookAnswer answer =
                send(report(Map.of("reason", "check-up", "urgent", true)).metadata(metadata()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(filed().contactId()).contains(2L);
        assertThat(filed().enquiry()).contains(new Enquiry("check-up", true, Optional.empty()));
    }

    @Test
    void filesAReportUnderNoContactIfTheDeskHasNotNamedIt() {
        Map<String, Object> changed = new HashMap<>(metadata());
        changed.put("contactId", 1);

        send(report(Map.of("reason", "check-up", "urgent", true)).metadata(changed));

        assertThat(filed().contactId()).isEmpty();
    }

    @Test
    void filesAReportWhoseAnalysisIsNotWhatItAskedForAsUrgent() {
        WebhookAnswer answer = send(report(Map.of("reason", "check-up")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(filed().enquiry())
                .contains(new Enquiry("The analysis of this call could not be read.", true, Optional.empty()));
    }

    private WebhookAnswer send(SamplePayload payload) {
        return desk.platform().send(payload);
    }

    private static SamplePayload report(Map<String, Object> analysis) {
        return SamplePayloads.endOfCallReport().callId("call-1").analysis(analysis);
    }

    private CallReport filed() {
        return desk.database()
                .callReports()
                .ofCall("call-1", RunningDesk.LIMIT)
                .orElseThrow()
                .report();
    }

    /** Returns what the desk tells the platform about a caller. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> metadata() {
        return (Map<String, Object>)
                Objects.requireNonNull(desk.assistantFor(SECOND_CONTACT).get("metadata"));
    }
}
