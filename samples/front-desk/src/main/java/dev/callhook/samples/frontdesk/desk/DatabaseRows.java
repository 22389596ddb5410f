package dev.callhook.samples.frontdesk.desk;

import dev.callhook.samples.frontdesk.table.TextTable;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Shows everything that is in the database, for the end of a demonstration. */
public final class DatabaseRows {

    private static final List<Listing> LISTINGS = List.of(
            new Listing("contacts", List.of("id", "name", "phone", "last_visit"), "id"),
            new Listing(
                    "appointments",
                    List.of("id", "slot_start", "contact_id", "name", "phone", "treatment", "booked_at"),
                    "slot_start"),
            new Listing("notes", List.of("id", "call_id", "phone", "body", "left_at"), "id"),
            new Listing("calls", List.of("call_id", "status", "reported_at"), "reported_at, call_id, status"),
            new Listing(
                    "call_reports",
                    List.of(
                            "call_id",
                            "summary",
                            "duration_seconds",
                            "reason",
                            "urgent",
                            "follow_up",
                            "contact_id",
                            "received_at"),
                    "received_at, call_id"));

    private final TimeLimitedSql sql;
    private final ShownRow shownRow;

    DatabaseRows(TimeLimitedSql sql, OpeningHours hours) {
        this.sql = sql;
        this.shownRow = new ShownRow(hours.zone());
    }

    /**
     * Returns all rows of all tables as text tables, one below the other. Phone numbers are masked but for their last
     * two digits; times are the desk's own.
     *
     * @param limit how long the database may take for each table
     * @return the text, ready to be printed
     * @throws DeskUnavailableException if the database does not answer in time
     */
    public String text(Duration limit) {
        return LISTINGS.stream().map(listing -> text(listing, limit)).collect(Collectors.joining("\n"));
    }

    private String text(Listing listing, Duration limit) {
        List<List<String>> rows = sql.run(
                limit,
                handle -> handle.createQuery(listing.select()).map(shownRow).list());
        String title = listing.table() + " (" + rows.size() + (rows.size() == 1 ? " row)" : " rows)");
        return title + "\n" + new TextTable(listing.columns(), rows).render();
    }

    private record Listing(String table, List<String> columns, String order) {

        String select() {
            return "SELECT " + String.join(", ", columns) + " FROM " + table + " ORDER BY " + order;
        }
    }
}
