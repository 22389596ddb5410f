package dev.callhook.samples.frontdesk.desk;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a row as cells for people: times in the desk's zone, phone numbers masked, nothing for null. */
final class ShownRow implements RowMapper<List<String>> {

    private static final Set<String> FREE_TEXT = Set.of("body", "summary", "reason", "follow_up");

    private final DateTimeFormatter time;

    ShownRow(ZoneId zone) {
        this.time =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(zone);
    }

    @Override
    public List<String> map(ResultSet row, StatementContext context) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            cells.add(cell(row, column, columns));
        }
        return cells;
    }

    private String cell(ResultSet row, int column, ResultSetMetaData columns) throws SQLException {
        if (row.getObject(column) == null) {
            return "";
        }
        return switch (columns.getColumnType(column)) {
            // PostgreSQL's driver says TIMESTAMP for both kinds; this schema has only the one with a zone.
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                time.format(row.getObject(column, OffsetDateTime.class));
            case Types.BOOLEAN, Types.BIT -> row.getBoolean(column) ? "yes" : "no";
            default -> masked(columns.getColumnLabel(column).toLowerCase(Locale.ROOT), row.getString(column));
        };
    }

    private static String masked(String column, String text) {
        if (column.equals("phone")) {
            return MaskedPhone.of(text);
        }
        return FREE_TEXT.contains(column) ? MaskedPhone.within(text) : text;
    }
}
