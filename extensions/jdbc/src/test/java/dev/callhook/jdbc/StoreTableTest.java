package dev.callhook.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StoreTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "1st", "a b", "a;b", "\"a\"", "a.b.c", ".a", "a.", "a--", "a'", "ä", "a\n", "t$"})
    void refusesNamesThatAreNotPlain(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbcIdempotencyStore.ddl(name))
                .withMessage("the name of the table is written into SQL, so it must be 1 to 50 letters, digits and"
                        + " underscores, no digit first, after a schema and a dot if need be: " + name);
    }

    @Test
    void refusesNamesThatLeaveNoRoomForTheIndex() {
        assertThat(JdbcIdempotencyStore.ddl("t".repeat(50))).contains(" " + "t".repeat(50) + "_expires_at ");
        assertThatIllegalArgumentException().isThrownBy(() -> JdbcIdempotencyStore.ddl("t".repeat(51)));
    }

    @Test
    void tellsTheDefinition() {
        assertThat(JdbcIdempotencyStore.ddl(JdbcIdempotencyStore.DEFAULT_TABLE)).isEqualTo("""
                        CREATE TABLE IF NOT EXISTS callhook_idempotency (
                            id VARCHAR(64) NOT NULL PRIMARY KEY,
                            fingerprint VARCHAR(64) NOT NULL,
                            token VARCHAR(36) NOT NULL,
                            answer BYTEA,
                            expires_at TIMESTAMP WITH TIME ZONE NOT NULL
                        );
                        CREATE INDEX IF NOT EXISTS callhook_idempotency_expires_at ON callhook_idempotency (expires_at);
                        """);
    }

    @Test
    void refusesOtherDatabases() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqlDialect.of("MariaDB"))
                .withMessage(
                        "the database is MariaDB, and the idempotency store knows the SQL of these only: PostgreSQL,"
                                + " H2");
    }
}
