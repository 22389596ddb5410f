package dev.callhook.samples.frontdesk.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Finds the patients whom the desk knows. */
public final class Contacts {

    private static final String SELECT = "SELECT id, name, phone, last_visit FROM contacts ";
    private static final int MOST_FOUND = 10;

    private final TimeLimitedSql sql;

    Contacts(TimeLimitedSql sql) {
        this.sql = sql;
    }

    /**
     * Returns the contact with this phone number.
     *
     * @param phone the number in E.164 form, such as {@code +442079460101}
     * @param limit how long the database may take
     * @return the contact, if there is one
     * @throws DeskUnavailableException if the database does not answer in time
     */
    public Optional<Contact> byPhone(String phone, Duration limit) {
        String wanted = Text.line(phone, 32);
        return sql.run(
                limit,
                handle -> handle.createQuery(SELECT + "WHERE phone = :phone")
                        .bind("phone", wanted)
                        .mapTo(Contact.class)
                        .findOne());
    }

    /**
     * Returns the contacts with this in their name, in any case.
     *
     * @param part a part of the name; nothing is found by a blank one
     * @param limit how long the database may take
     * @return at most ten contacts, ordered by name
     * @throws DeskUnavailableException if the database does not answer in time
     */
    public List<Contact> byName(String part, Duration limit) {
        String wanted = Text.line(part, 80);
        if (wanted.isEmpty()) {
            return List.of();
        }
        // POSITION and not LIKE: a % or _ that was heard on the phone means itself.
        return sql.run(
                limit,
                handle -> handle.createQuery(
                                SELECT + "WHERE POSITION(LOWER(:part) IN LOWER(name)) > 0 ORDER BY name, id")
                        .bind("part", wanted)
                        .setMaxRows(MOST_FOUND)
                        .mapTo(Contact.class)
                        .list());
    }
}
