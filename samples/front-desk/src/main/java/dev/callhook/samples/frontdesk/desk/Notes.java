package dev.callhook.samples.frontdesk.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Keeps what callers want the desk to know. */
public final class Notes {

    private final TimeLimitedSql sql;
    private final Clock clock;

    Notes(TimeLimitedSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Writes a note down.
     *
     * @param note the note
     * @param limit how long the database may take
     * @throws DeskUnavailableException if the database does not answer in time
     */
    public void leave(Note note, Duration limit) {
        sql.run(
                limit,
                handle -> handle.createUpdate("INSERT INTO notes (call_id, phone, body, left_at)"
                                + " VALUES (:callId, :phone, :text, :now)")
                        .bind("callId", note.callId())
                        .bind("phone", note.phone())
                        .bind("text", note.text())
                        .bind("now", clock.instant())
                        .execute());
    }

    /**
     * Returns the notes of a call.
     *
     * @param callId the platform's id of the call
     * @param limit how long the database may take
     * @return the notes in the order in which they were left
     * @throws DeskUnavailableException if the database does not answer in time
     */
    public List<Note> ofCall(String callId, Duration limit) {
        return sql.run(
                limit,
                handle -> handle.createQuery("SELECT phone, body FROM notes WHERE call_id = :callId ORDER BY id")
                        .bind("callId", callId)
                        .map((row, context) ->
                                new Note(callId, Optional.ofNullable(row.getString("phone")), row.getString("body")))
                        .list());
    }
}
