package dev.callhook.jdbc;

import java.sql.SQLException;
import java.util.Set;

/** What a failure of the database means to the store. */
final class SqlFailure {

    private static final Set<String> MISSING_TABLE = Set.of("42P01", "42S02", "42S03", "42S04");
    private static final Set<String> OTHER_COLUMNS = Set.of("42703", "42S22");
    private static final Set<String> READ_ONLY = Set.of("25006", "90097");
    private static final Set<String> NOT_ALLOWED = Set.of("42501", "90096");
    private static final Set<String> TIME_OVER = Set.of("57014", "55P03", "HYT00");
    // The last is an internal error of H2, which finds the index that it is about to create.
    private static final Set<String> THERE_ALREADY = Set.of("42P07", "42710", "23505", "42S01", "42S11", "HY000");
    private static final String DUPLICATE_KEY = "23505";
    private static final String ROLLED_BACK = "40";
    private static final String CONCURRENT_UPDATE_IN_H2 = "90131";

    private SqlFailure() {}

    /** Tells whether somebody else changed the row at the same time, and nothing was done here. */
    static boolean isLostRace(SQLException failed) {
        return DUPLICATE_KEY.equals(failed.getSQLState()) || isRolledBack(failed);
    }

    /** Tells whether the database gave the statement up in favour of another, so that it may be tried again. */
    static boolean isRolledBack(SQLException failed) {
        String state = String.valueOf(failed.getSQLState());
        return state.startsWith(ROLLED_BACK) || state.equals(CONCURRENT_UPDATE_IN_H2);
    }

    /** Tells whether what was to be created is there already. */
    static boolean isThereAlready(SQLException failed) {
        return THERE_ALREADY.contains(String.valueOf(failed.getSQLState()));
    }

    /**
     * Returns a failure that may be logged. Drivers quote what was bound: keys, and answers, which hold personal data. So
     * neither their texts nor they themselves are kept, only what cannot quote anything.
     */
    static SQLException withoutValues(SQLException failed, String table) {
        String state = String.valueOf(failed.getSQLState());
        String text = "the idempotency store failed: " + meaning(state, table) + " (SQL state " + state
                + ", error code " + failed.getErrorCode() + ", " + classes(failed) + ")";
        return new SQLException(text, failed.getSQLState(), failed.getErrorCode());
    }

    private static String meaning(String state, String table) {
        if (MISSING_TABLE.contains(state)) {
            return "there is no table " + table + "; call createTable(), or run the text of ddl() with your migrations";
        }
        if (OTHER_COLUMNS.contains(state)) {
            return "the table " + table + " has other columns than in the text of ddl()";
        }
        if (READ_ONLY.contains(state)) {
            return "the database is read-only, and the store writes to the table " + table;
        }
        if (NOT_ALLOWED.contains(state)) {
            return "the database user must be allowed to select, insert, update and delete in the table " + table;
        }
        if (TIME_OVER.contains(state)) {
            return "a statement took too long and was given up; each may take " + OwnConnection.SECONDS_PER_STATEMENT
                    + " s, less if it waits for a lock";
        }
        return "the database refused a statement, in words that are not repeated here as they may quote values";
    }

    private static String classes(Throwable failed) {
        Throwable cause = failed.getCause();
        String name = failed.getClass().getName();
        return cause == null ? name : name + " caused by " + cause.getClass().getName();
    }
}
