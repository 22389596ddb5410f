package dev.callhook.samples.frontdesk.desk;

import dev.callhook.samples.frontdesk.desk.SlotUnavailableException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Offers and books the desk's slots. */
public final class Appointments {

    private static final int DAYS_AHEAD = 183;

    private final TimeLimitedSql sql;
    private final OpeningHours hours;
    private final Clock clock;

    Appointments(TimeLimitedSql sql, OpeningHours hours, Clock clock) {
        this.sql = sql;
        this.hours = hours;
        this.clock = clock;
    }

    /**
     * Returns the slots of a day that can be booked now.
     *
     * @param day the day in the desk's own time
     * @param atMost how many to return, since they are read aloud; at least 1
     * @param limit how long the database may take
     * @return the starts, earliest first; none if the desk is closed, the day is past or more than half a year ahead
     * @throws DeskUnavailableException if the database does not answer in time
     */
    public List<LocalTime> freeSlots(LocalDate day, int atMost, Duration limit) {
        if (atMost < 1) {
            throw new IllegalArgumentException("atMost must be 1 or more: " + atMost);
        }
        List<LocalTime> open = hours.slots(day).stream()
                .filter(start -> objection(day.atTime(start)).isEmpty())
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        Set<Instant> taken = taken(day, limit);
        return open.stream()
                .filter(start -> !taken.contains(hours.instant(day.atTime(start))))
                .limit(atMost)
                .toList();
    }

    /**
     * Books a slot, unless somebody was faster.
     *
     * @param start the start of the slot in the desk's own time
     * @param patient whom the slot is for
     * @param treatment what the patient comes for
     * @param limit how long the database may take
     * @return the booking
     * @throws SlotUnavailableException if the slot is taken, past, too far ahead or no slot at all
     * @throws DeskUnavailableException if the database does not answer in time
     */
    public Booking book(LocalDateTime start, Patient patient, Treatment treatment, Duration limit)
            throws SlotUnavailableException {
        Optional<Reason> objection = objection(start);
        if (objection.isPresent()) {
            throw new SlotUnavailableException(objection.get(), start);
        }
        // Nobody looks first whether the slot is free: of two who look, both would see that it is.
        return sql.insert(limit, handle -> insert(handle, start, patient, treatment))
                .map(id -> new Booking(id, start, patient.name(), treatment))
                .orElseThrow(() -> new SlotUnavailableException(Reason.TAKEN, start));
    }

    private long insert(Handle handle, LocalDateTime start, Patient patient, Treatment treatment) {
        Optional<Long> contactId = patient instanceof Contact contact ? Optional.of(contact.id()) : Optional.empty();
        return handle.createUpdate(
                        "INSERT INTO appointments (slot_start, contact_id, name, phone, treatment, booked_at)"
                                + " VALUES (:start, :contactId, :name, :phone, :treatment, :now)")
                .bind("start", hours.instant(start))
                .bind("contactId", contactId)
                .bind("name", patient.name())
                .bind("phone", patient.phone())
                .bind("treatment", treatment.name())
                .bind("now", clock.instant())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    private Set<Instant> taken(LocalDate day, Duration limit) {
        return sql.run(
                limit,
                handle -> handle.createQuery("SELECT slot_start FROM appointments"
                                + " WHERE slot_start >= :from AND slot_start < :to")
                        .bind("from", hours.instant(day.atStartOfDay()))
                        .bind("to", hours.instant(day.plusDays(1).atStartOfDay()))
                        .mapTo(Instant.class)
                        .set());
    }

    private Optional<Reason> objection(LocalDateTime start) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), hours.zone());
        if (!start.isAfter(now)) {
            return Optional.of(Reason.PAST);
        }
        if (start.toLocalDate().isAfter(now.toLocalDate().plusDays(DAYS_AHEAD))) {
            return Optional.of(Reason.TOO_FAR_AHEAD);
        }
        return hours.slots(start.toLocalDate()).contains(start.toLocalTime())
                ? Optional.empty()
                : Optional.of(Reason.NO_SLOT);
    }
}
