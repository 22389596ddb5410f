package dev.callhook.samples.frontdesk;

import dev.callhook.handler.Analysis;
import dev.callhook.handler.Deadline;
import dev.callhook.handler.EventOrder;
import dev.callhook.handler.Metadata;
import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.payload.CallObject;
import dev.callhook.payload.EndOfCallReportPayload;
import dev.callhook.payload.RawJson;
import dev.callhook.samples.frontdesk.desk.CallReport;
import dev.callhook.samples.frontdesk.desk.CallStatus;
import dev.callhook.samples.frontdesk.desk.DeskDatabase;
import dev.callhook.samples.frontdesk.desk.Enquiry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Keeps the books of calls: when they were connected and ended, and what came of them. */
final class CallFiling {

    private final DeskDatabase database;
    private final Clock clock;

    CallFiling(DeskDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The last state in the log is the one that a call is in. The platform promises no order, so {@code in-progress} may
     * come when the call is over, and is left out then.
     */
    @OnStatusUpdate
    void note(CallObject call, EventOrder order, Deadline deadline) {
        if (call.id() != null && call.status() != null && !order.isLate()) {
            database.callLog().add(new CallStatus(call.id(), call.status(), clock.instant()), deadline.remaining());
        }
    }

    @OnEndOfCallReport
    void file(
            EndOfCallReportPayload report,
            @Analysis Optional<Enquiry> enquiry,
            @Analysis Optional<RawJson> analysis,
            @Metadata Optional<CallerRef> caller,
            Deadline deadline) {
        CallObject call = report.call();
        if (call == null || call.id() == null) {
            throw new IllegalArgumentException("a report without a call id cannot be filed");
        }
        database.callReports()
                .file(
                        new CallReport(
                                call.id(),
                                report.summary() == null ? "" : report.summary(),
                                report.duration() == null ? Duration.ZERO : report.duration(),
                                enquiry.or(() -> analysis.map(CallFiling::unread)),
                                caller.flatMap(CallerRef::contactId)),
                        deadline.remaining());
    }

    /** An analysis that is not what was asked for is no reason to lose the report: somebody looks at the call. */
    private static Enquiry unread(RawJson analysis) {
        return new Enquiry("The analysis of this call could not be read.", true, Optional.empty());
    }
}
