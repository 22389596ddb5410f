package dev.callhook.samples.frontdesk.desk;

import java.time.Duration;
import java.util.List;

/** Keeps the states that calls went through, each once. */
public final class CallLog {

    private final TimeLimitedSql sql;

    CallLog(TimeLimitedSql sql) {
        this.sql = sql;
    }

    /**
     * Adds a state, unless the call was in it before: the platform may say the same thing twice.
     *
     * @param status the state
     * @param limit how long the database may take
     * @return true if the state is new for its call
     * @throws DeskUnavailableException if the database does not answer in time
     */
    public boolean add(CallStatus status, Duration limit) {
        return sql.insert(
                        limit,
                        handle -> handle.createUpdate("INSERT INTO calls (call_id, status, reported_at)"
                                        + " VALUES (:callId, :status, :reportedAt)")
                                .bind("callId", status.callId())
                                .bind("status", status.status())
                                .bind("reportedAt", status.reportedAt())
                                .execute())
                .isPresent();
    }

    /**
     * Returns the states of a call.
     *
     * @param callId the platform's id of the call
     * @param limit how long the database may take
     * @return the states, earliest first
     * @throws DeskUnavailableException if the database does not answer in time
     */
    public List<CallStatus> ofCall(String callId, Duration limit) {
        return sql.run(
                limit,
                handle -> handle.createQuery("SELECT call_id, status, reported_at FROM calls"
                                + " WHERE call_id = :callId ORDER BY reported_at, status")
                        .bind("callId", callId)
                        .mapTo(CallStatus.class)
                        .list());
    }
}
