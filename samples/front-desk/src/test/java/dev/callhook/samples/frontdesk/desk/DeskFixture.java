package dev.callhook.samples.frontdesk.desk;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** What a test class gives to the contracts: books in one kind of database, with nothing but the sample contacts. */
interface DeskFixture {

    /** Long enough for any machine; the test of the limit itself has its own. */
    Duration LIMIT = Duration.ofSeconds(20);

    /** Friday 1 May 2026, 10:10 in London. */
    String FRIDAY_MORNING = "2026-05-01T09:10:00Z";

    /** The open books that all tests of a class share. */
    DeskDatabase desk();

    /** The URL of {@link #desk()}, for a connection beside it. */
    String url();

    /** The URL of a database that is not there yet, or is empty. */
    String newUrl() throws SQLException;

    /** The clock of {@link #desk()}. */
    TestClock clock();

    /** Emptied, and not made anew: that would be most of the time that the tests take. */
    @BeforeEach
    default void emptyTheBooks() throws SQLException {
        clock().set(FRIDAY_MORNING);
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            for (String table : List.of("call_reports", "calls", "notes", "appointments")) {
                statement.execute("DELETE FROM " + table);
            }
            for (String table : List.of("notes", "appointments")) {
                statement.execute("ALTER TABLE " + table + " ALTER COLUMN id RESTART WITH 1");
            }
        }
    }
}
