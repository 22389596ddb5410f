package dev.callhook.jdbc;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The databases, and the SQL that they say differently; {@code %1$s} stands for the table. */
enum SqlDialect {
    POSTGRESQL(
            "PostgreSQL",
            "clock_timestamp() + ? * INTERVAL '1 millisecond'",
            """
            INSERT INTO %1$s AS held (id, fingerprint, token, expires_at)
            VALUES (?, ?, ?, clock_timestamp() + ? * INTERVAL '1 millisecond')
            ON CONFLICT (id) DO UPDATE SET fingerprint = excluded.fingerprint, token = excluded.token, answer = NULL,
                expires_at = excluded.expires_at
            WHERE held.expires_at <= clock_timestamp()""",
            // As an array, so that it is selected once, whatever the plan; by now(), for which the index is of use.
            """
            DELETE FROM %1$s WHERE id = ANY (ARRAY(
                SELECT id FROM %1$s WHERE expires_at <= now() ORDER BY expires_at LIMIT ? FOR UPDATE SKIP LOCKED))"""),

    H2(
            "H2",
            "DATEADD(MILLISECOND, ?, CURRENT_TIMESTAMP)",
            """
            MERGE INTO %1$s AS held
            USING (VALUES (CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR),
                DATEADD(MILLISECOND, CAST(? AS BIGINT), CURRENT_TIMESTAMP)))
                AS claimed (id, fingerprint, token, expires_at)
            ON held.id = claimed.id
            WHEN MATCHED AND held.expires_at <= CURRENT_TIMESTAMP THEN UPDATE
                SET fingerprint = claimed.fingerprint, token = claimed.token, answer = NULL,
                    expires_at = claimed.expires_at
            WHEN NOT MATCHED THEN INSERT (id, fingerprint, token, expires_at)
                VALUES (claimed.id, claimed.fingerprint, claimed.token, claimed.expires_at)""",
            "DELETE FROM %1$s WHERE expires_at <= CURRENT_TIMESTAMP FETCH FIRST ? ROWS ONLY");

    private final String product;
    private final String later;
    private final String claim;
    private final String purge;

    SqlDialect(String product, String later, String claim, String purge) {
        this.product = product;
        this.later = later;
        this.claim = claim;
        this.purge = purge;
    }

    /** Returns the dialect of the database that calls itself so. */
    static SqlDialect of(String product) {
        return Arrays.stream(values())
                .filter(dialect -> dialect.product.equalsIgnoreCase(product))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the database is " + product
                        + ", and the idempotency store knows the SQL of these only: "
                        + Arrays.stream(values()).map(known -> known.product).collect(Collectors.joining(", "))));
    }

    /** Claims a key: parameters are key, fingerprint, token and milliseconds; it changes one row or none. */
    String claim(String table) {
        return claim.formatted(table);
    }

    /** Keeps an answer: parameters are answer, milliseconds, key and token. */
    String complete(String table) {
        return "UPDATE " + table + " SET answer = ?, expires_at = " + later
                + " WHERE id = ? AND token = ? AND answer IS NULL";
    }

    /** Deletes rows whose time is over; the parameter is how many at most. */
    String purge(String table) {
        return purge.formatted(table);
    }
}
