package dev.callhook.jdbc;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The table and its SQL.
 *
 * @param name its name, as it goes into SQL without quotes
 * @param dialect what its database understands
 */
record StoreTable(String name, SqlDialect dialect) {

    // The index has the name and 11 letters more, and PostgreSQL cuts names off after 63.
    private static final Pattern NAME =
            Pattern.compile("(?:[A-Za-z_][A-Za-z0-9_]{0,62}\\.)?[A-Za-z_][A-Za-z0-9_]{0,49}");

    StoreTable {
        check(name);
    }

    /** Returns the definition, which all the databases understand. */
    static List<String> definition(String name) {
        check(name);
        return List.of(
                """
                CREATE TABLE IF NOT EXISTS %s (
                    id VARCHAR(64) NOT NULL PRIMARY KEY,
                    fingerprint VARCHAR(64) NOT NULL,
                    token VARCHAR(36) NOT NULL,
                    answer BYTEA,
                    expires_at TIMESTAMP WITH TIME ZONE NOT NULL
                )""".formatted(name),
                "CREATE INDEX IF NOT EXISTS %s_expires_at ON %s (expires_at)"
                        .formatted(name.substring(name.indexOf('.') + 1), name));
    }

    String claim() {
        return dialect.claim(name);
    }

    /** Tells who has a key, without regard to time: that it was held a moment ago is an answer, too. */
    String look() {
        return "SELECT fingerprint, answer FROM " + name + " WHERE id = ?";
    }

    String complete() {
        return dialect.complete(name);
    }

    /** Gives a claim back; what has been answered stays answered. */
    String release() {
        return "DELETE FROM " + name + " WHERE id = ? AND token = ? AND answer IS NULL";
    }

    String purge() {
        return dialect.purge(name);
    }

    private static void check(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "the name of the table is written into SQL, so it must be 1 to 50 letters,"
                            + " digits and underscores, no digit first, after a schema and a dot if need be: " + name);
        }
    }
}
