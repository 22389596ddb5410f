package dev.callhook.samples.frontdesk.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Files what is known about calls that are over, once for each call. */
public final class CallReports {

    // A contact who was deleted during the call must not cost the desk the report: then the reference stays empty.
    private static final String INSERT = "INSERT INTO call_reports"
            + " (call_id, summary, duration_seconds, reason, urgent, follow_up, contact_id, received_at)"
            + " VALUES (:callId, :summary, :seconds, :reason, :urgent, :followUp,"
            + " (SELECT id FROM contacts WHERE id = :contactId), :now)";

    private final TimeLimitedSql sql;
    private final Clock clock;

    CallReports(TimeLimitedSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Files a report, unless there is one of that call: the platform may send it twice, and the first one stays.
     *
     * @param report the report
     * @param limit how long the database may take
     * @return true if it is the first of its call
     * @throws DeskUnavailableException if the database does not answer in time
     */
    public boolean file(CallReport report, Duration limit) {
        return sql.insert(limit, handle -> insert(handle, report)).isPresent();
    }

    /**
     * Returns the report of a call.
     *
     * @param callId the platform's id of the call
     * @param limit how long the database may take
     * @return the report, if one was filed
     * @throws DeskUnavailableException if the database does not answer in time
     */
    public Optional<FiledReport> ofCall(String callId, Duration limit) {
        return sql.run(
                limit,
                handle -> handle.createQuery("SELECT call_id, summary, duration_seconds, reason, urgent,"
                                + " follow_up, contact_id, received_at FROM call_reports WHERE call_id = :callId")
                        .bind("callId", callId)
                        .map(CallReports::report)
                        .findOne());
    }

    private int insert(Handle handle, CallReport report) {
        return handle.createUpdate(INSERT)
                .bind("callId", report.callId())
                .bind("summary", report.summary())
                .bind("seconds", report.duration().toSeconds())
                .bind("reason", report.enquiry().map(Enquiry::reason))
                .bind("urgent", report.enquiry().map(Enquiry::urgent))
                .bind("followUp", report.enquiry().flatMap(Enquiry::followUp))
                .bind("contactId", report.contactId())
                .bind("now", clock.instant())
                .execute();
    }

    private static FiledReport report(ResultSet row, StatementContext context) throws SQLException {
        CallReport report = new CallReport(
                row.getString("call_id"),
                row.getString("summary"),
                Duration.ofSeconds(row.getLong("duration_seconds")),
                enquiry(row),
                Optional.ofNullable(row.getObject("contact_id", Long.class)));
        return new FiledReport(
                report, row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<Enquiry> enquiry(ResultSet row) throws SQLException {
        Optional<String> followUp = Optional.ofNullable(row.getString("follow_up"));
        boolean urgent = row.getBoolean("urgent");
        return Optional.ofNullable(row.getString("reason")).map(reason -> new Enquiry(reason, urgent, followUp));
    }
}
