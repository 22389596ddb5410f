package dev.callhook.jdbc;

import static dev.callhook.jdbc.StoreFixture.hex;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.callhook.spi.IdempotencyStore.Answered;
import dev.callhook.spi.IdempotencyStore.Conflict;
import dev.callhook.spi.IdempotencyStore.Granted;
import dev.callhook.spi.IdempotencyStore.Running;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

interface ClaimContract extends StoreFixture {

    byte[] ANSWER = "{\"booked\":true}".getBytes(UTF_8);

    @Test
    default void grantsAKeyToTheFirstWhoClaimsIt() throws SQLException {
        assertThat(store().claim(KEY, FINGERPRINT, LEASE)).isInstanceOf(Granted.class);

        assertThat(store().claim(KEY, FINGERPRINT, LEASE)).isInstanceOf(Running.class);
        assertThat(store().claim(hex(3), FINGERPRINT, LEASE)).isInstanceOf(Granted.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, 1 << 20, (1 << 20) + 1})
    default void givesTheAnswerByteForByte(int length) throws SQLException {
        byte[] answer = new byte[length];
        new Random(length).nextBytes(answer);

        store().complete(KEY, granted().token(), answer);

        assertThat(answer()).isEqualTo(answer);
        assertThat(answer()).isEqualTo(answer);
    }

    @Test
    default void refusesAKeyThatStandsForOtherWork() throws SQLException {
        Granted granted = granted();
        assertThat(store().claim(KEY, hex(9), LEASE)).isInstanceOf(Conflict.class);

        store().complete(KEY, granted.token(), ANSWER);

        assertThat(store().claim(KEY, hex(9), LEASE)).isInstanceOf(Conflict.class);
        assertThat(answer()).isEqualTo(ANSWER);
    }

    @Test
    default void grantsAKeyAgainWhenItsLeaseIsOver() throws SQLException {
        Granted first = granted();
        age();

        Granted second = (Granted) store().claim(KEY, hex(9), LEASE);

        assertThat(second.token()).isNotEqualTo(first.token());
        assertThat(store().claim(KEY, hex(9), LEASE)).isInstanceOf(Running.class);
        assertThat(store().claim(KEY, FINGERPRINT, LEASE)).isInstanceOf(Conflict.class);
    }

    @Test
    default void changesNothingForAClaimThatWasLost() throws SQLException {
        Granted late = granted();
        age();
        Granted present = granted();

        store().complete(KEY, late.token(), "late".getBytes(UTF_8));
        store().release(KEY, late.token());

        assertThat(store().claim(KEY, FINGERPRINT, LEASE)).isInstanceOf(Running.class);
        store().complete(KEY, present.token(), ANSWER);
        store().complete(KEY, late.token(), "late".getBytes(UTF_8));
        store().release(KEY, late.token());
        assertThat(answer()).isEqualTo(ANSWER);
    }

    @Test
    default void keepsAnAnswerThatIsLateWhenNobodyElseHasTheKey() throws SQLException {
        Granted late = granted();
        age();

        store().complete(KEY, late.token(), ANSWER);

        assertThat(answer()).isEqualTo(ANSWER);
    }

    @Test
    default void grantsAKeyAgainThatWasReleased() throws SQLException {
        Granted first = granted();

        store().release(KEY, first.token());

        assertThat(rows()).isZero();
        assertThat(granted().token()).isNotEqualTo(first.token());
    }

    @Test
    default void takesNoAnswerBack() throws SQLException {
        Granted granted = granted();
        store().complete(KEY, granted.token(), ANSWER);

        store().release(KEY, granted.token());
        store().complete(KEY, granted.token(), "another".getBytes(UTF_8));

        assertThat(answer()).isEqualTo(ANSWER);
    }

    @Test
    default void forgetsAnAnswerWhenItsWindowIsOver() throws SQLException {
        store().complete(KEY, granted().token(), ANSWER);
        age();

        assertThat(store().claim(KEY, FINGERPRINT, LEASE)).isInstanceOf(Granted.class);

        assertThat(store().claim(KEY, FINGERPRINT, LEASE)).isInstanceOf(Running.class);
    }

    @Test
    default void changesNothingForKeysThatNobodyClaimed() throws SQLException {
        store().complete(KEY, LOST.token(), ANSWER);
        store().release(KEY, LOST.token());

        assertThat(rows()).isZero();
    }

    @Test
    default void holdsAClaimForItsLeaseAndAnAnswerForItsWindow() throws SQLException {
        JdbcIdempotencyStore store = store().window(Duration.ofDays(60));
        Granted granted = (Granted) store.claim(KEY, FINGERPRINT, Duration.ofDays(30));
        assertThat(rowsThatExpireBetween(29, 30)).isEqualTo(1);

        store.complete(KEY, granted.token(), ANSWER);

        assertThat(rowsThatExpireBetween(59, 60)).isEqualTo(1);
    }

    @Test
    default void remembersForADayUnlessToldOtherwise() throws SQLException {
        store().complete(KEY, granted().token(), ANSWER);

        assertThat(rowsThatExpireBetween(0, 1)).isEqualTo(1);
        run("UPDATE callhook_idempotency SET expires_at = expires_at + INTERVAL '1' HOUR");
        assertThat(rowsThatExpireBetween(0, 1)).isZero();
    }

    @Test
    default void takesTimesOfAnyLength() throws SQLException {
        Duration forever = Duration.ofSeconds(Long.MAX_VALUE);
        Granted granted = (Granted) store().claim(KEY, FINGERPRINT, forever);
        store().window(forever).complete(KEY, granted.token(), ANSWER);

        assertThat(answer()).isEqualTo(ANSWER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().window(Duration.ZERO))
                .withMessage("the window must be more than zero: PT0S");
    }

    private Granted granted() throws SQLException {
        return (Granted) store().claim(KEY, FINGERPRINT, LEASE);
    }

    private byte[] answer() throws SQLException {
        return ((Answered) store().claim(KEY, FINGERPRINT, LEASE)).answer();
    }

    private long rowsThatExpireBetween(int days, int more) throws SQLException {
        return number("SELECT COUNT(*) FROM callhook_idempotency WHERE expires_at > CURRENT_TIMESTAMP + INTERVAL '"
                + days + "' DAY AND expires_at <= CURRENT_TIMESTAMP + INTERVAL '" + more + "' DAY");
    }
}
