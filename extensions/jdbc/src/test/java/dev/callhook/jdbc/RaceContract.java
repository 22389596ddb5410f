package dev.callhook.jdbc;

import static dev.callhook.jdbc.StoreFixture.hex;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.callhook.spi.IdempotencyStore.Answered;
import dev.callhook.spi.IdempotencyStore.Claim;
import dev.callhook.spi.IdempotencyStore.Granted;
import dev.callhook.spi.IdempotencyStore.Running;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

interface RaceContract extends StoreFixture {

    default int rounds() {
        return 200;
    }

    /** Every other key has been held before, and its time is over. */
    @Test
    default void grantsAKeyToOneOfManyWhoClaimItAtOnce() throws Exception {
        for (int round = 0; round < rounds(); round += 2) {
            run(insertOf(hex(round)));
        }
        age();
        JdbcIdempotencyStore store = store();
        try (Racers racers = new Racers(64)) {
            for (int round = 0; round < rounds(); round++) {
                String key = hex(round);

                List<Claim> claims = racers.race(racer -> () -> store.claim(key, FINGERPRINT, LEASE));

                assertThat(claims).filteredOn(Granted.class::isInstance).hasSize(1);
                assertThat(claims).filteredOn(Running.class::isInstance).hasSize(63);
            }
        }
    }

    @Test
    default void grantsAKeyToOneAtATime() throws Exception {
        JdbcIdempotencyStore store = store();
        AtomicInteger holders = new AtomicInteger();
        AtomicInteger runs = new AtomicInteger();
        try (Racers racers = new Racers(8)) {
            List<Boolean> alone = racers.race(racer -> () -> {
                boolean wasAlone = true;
                for (int round = 0; round < 100; round++) {
                    if (store.claim(KEY, FINGERPRINT, LEASE) instanceof Granted granted) {
                        wasAlone &= holders.incrementAndGet() == 1;
                        runs.incrementAndGet();
                        holders.decrementAndGet();
                        store.release(KEY, granted.token());
                    }
                }
                return wasAlone;
            });
            assertThat(alone).containsOnly(true);
            assertThat(runs).hasPositiveValue();
        }
    }

    @Test
    default void grantsOnceWhileExpiredRowsArePurged() throws Exception {
        JdbcIdempotencyStore store = store();
        try (Racers racers = new Racers(8)) {
            for (int round = 0; round < 50; round++) {
                run(insertOf(hex(round)));
                age();
                String key = hex(round);

                List<Boolean> granted = racers.race(racer -> () ->
                        racer % 2 == 0 ? store.purge() < 0 : store.claim(key, FINGERPRINT, LEASE) instanceof Granted);

                assertThat(granted).containsOnlyOnce(true);
                assertThat(store.claim(key, FINGERPRINT, LEASE)).isInstanceOf(Running.class);
            }
        }
    }

    /** A pool may ask for more isolation than the store needs, and the database then gives up statements now and then. */
    @Test
    default void worksInSerializableTransactions() throws Exception {
        try (HikariDataSource strict = pool(config -> config.setTransactionIsolation("TRANSACTION_SERIALIZABLE"));
                Racers racers = new Racers(8)) {
            JdbcIdempotencyStore store = JdbcIdempotencyStore.of(strict);
            for (int round = 0; round < 50; round++) {
                String key = hex(round);
                run(insertOf(key));
                age();

                List<Boolean> granted = racers.race(racer -> () -> claimsAndCompletes(store, key));

                assertThat(granted).containsOnlyOnce(true);
                assertThat(store.claim(key, FINGERPRINT, LEASE)).isInstanceOf(Answered.class);
            }
        }
    }

    @Test
    default void createsATableOnceForServersThatStartAtOnce() throws Exception {
        try (Racers racers = new Racers(8)) {
            for (int round = 0; round < 10; round++) {
                JdbcIdempotencyStore store = store().table("raced_" + round);

                racers.race(racer -> () -> {
                    store.createTable();
                    return racer;
                });

                assertThat(store.claim(KEY, FINGERPRINT, LEASE)).isInstanceOf(Granted.class);
                run("DROP TABLE raced_" + round);
            }
        }
    }

    private static boolean claimsAndCompletes(JdbcIdempotencyStore store, String key) throws SQLException {
        if (store.claim(key, FINGERPRINT, LEASE) instanceof Granted granted) {
            store.complete(key, granted.token(), new byte[] {1});
            return true;
        }
        return false;
    }
}
