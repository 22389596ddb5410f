package dev.callhook.jdbc;

import static dev.callhook.jdbc.StoreFixture.hex;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.callhook.spi.IdempotencyStore.Granted;
import dev.callhook.spi.IdempotencyStore.Running;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

interface TableContract extends StoreFixture {

    @Test
    default void createsATableOnce() throws SQLException {
        store().claim(KEY, FINGERPRINT, LEASE);

        store().createTable();

        assertThat(store().claim(KEY, FINGERPRINT, LEASE)).isInstanceOf(Running.class);
    }

    @Test
    default void createsATableInASchema() throws SQLException {
        run("CREATE SCHEMA IF NOT EXISTS desk");
        JdbcIdempotencyStore store = store().table("desk.Done_1");
        store.createTable();
        store.createTable();

        assertThat(store.claim(KEY, FINGERPRINT, LEASE)).isInstanceOf(Granted.class);

        assertThat(number("SELECT COUNT(*) FROM desk.done_1")).isEqualTo(1);
        assertThat(indexedColumns("desk", "done_1")).containsExactlyInAnyOrder("id", "expires_at");
        run("DROP TABLE desk.done_1");
    }

    @Test
    default void letsAMigrationCreateTheTable() throws SQLException {
        for (String statement : JdbcIdempotencyStore.ddl("migrated").split(";\n")) {
            run(statement);
        }

        assertThat(store().table("migrated").claim(KEY, FINGERPRINT, LEASE)).isInstanceOf(Granted.class);
        run("DROP TABLE migrated");
    }

    @Test
    default void saysWhatToDoWhenThereIsNoTable() throws SQLException {
        JdbcIdempotencyStore store = store().table("nowhere");
        String message =
                "the idempotency store failed: there is no table nowhere; call createTable(), or run the text of"
                        + " ddl() with your migrations " + detailOfMissingTable();

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> store.claim(KEY, FINGERPRINT, LEASE))
                .withMessage(message);
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> store.complete(KEY, LOST.token(), new byte[0]))
                .withMessage(message);
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> store.release(KEY, LOST.token()))
                .withMessage(message);
        assertThatExceptionOfType(SQLException.class).isThrownBy(store::purge).withMessage(message);
    }

    @Test
    default void saysThatATableOfThatNameIsAnother() throws SQLException {
        run("CREATE TABLE bookings (id VARCHAR(64))");

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> store().table("bookings").claim(KEY, FINGERPRINT, LEASE))
                .withMessageStartingWith(
                        "the idempotency store failed: the table bookings has other columns than in the"
                                + " text of ddl() (SQL state 42");
        run("DROP TABLE bookings");
    }

    @Test
    default void quotesNeitherKeysNorAnswers() throws SQLException {
        JdbcIdempotencyStore store = store().table("small");
        store.createTable();
        run("ALTER TABLE small ADD CONSTRAINT no_answers CHECK (answer IS NULL)");
        Granted granted = (Granted) store.claim(KEY, FINGERPRINT, LEASE);

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> store.claim("key" + "0".repeat(70), FINGERPRINT, LEASE))
                .withMessageContaining("words that are not repeated here as they may quote values (SQL state 22001,")
                .satisfies(failed -> assertThat(trace(failed)).doesNotContain("key0", "000000"));
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> store.complete(KEY, granted.token(), "Anna".getBytes(UTF_8)))
                .withMessageContaining("words that are not repeated here as they may quote values (SQL state 23")
                .satisfies(failed ->
                        assertThat(trace(failed)).doesNotContain(KEY, granted.token(), "Anna", "416e6e61", "416E6E61"));
        run("DROP TABLE small");
    }

    @Test
    default void purgesWhatHasExpired() throws SQLException {
        addExpired(1_200);
        store().claim(KEY, FINGERPRINT, LEASE);

        assertThat(store().purge()).isEqualTo(1_200);

        assertThat(rows()).isEqualTo(1);
        assertThat(store().purge()).isZero();
        assertThat(store().claim(KEY, FINGERPRINT, LEASE)).isInstanceOf(Running.class);
    }

    @Test
    default void purgesSomeRowsNowAndThen() throws SQLException {
        addExpired(600);
        JdbcIdempotencyStore store = store();
        for (int claim = 1; claim < 64; claim++) {
            store.claim(hex(claim), FINGERPRINT, Duration.ofDays(1));
        }
        assertThat(rows()).isEqualTo(663);

        store.claim(hex(64), FINGERPRINT, Duration.ofDays(1));

        assertThat(rows()).isEqualTo(164);
    }

    private List<String> indexedColumns(String schema, String table) throws SQLException {
        try (Connection connection = pool().getConnection()) {
            boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
            Locale locale = Locale.ROOT;
            List<String> columns = new ArrayList<>();
            try (ResultSet rows = connection
                    .getMetaData()
                    .getIndexInfo(
                            null,
                            upper ? schema.toUpperCase(locale) : schema,
                            upper ? table.toUpperCase(locale) : table,
                            false,
                            false)) {
                while (rows.next()) {
                    columns.add(rows.getString("COLUMN_NAME").toLowerCase(locale));
                }
            }
            return columns;
        }
    }

    private static String trace(Throwable failed) {
        StringWriter text = new StringWriter();
        failed.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
