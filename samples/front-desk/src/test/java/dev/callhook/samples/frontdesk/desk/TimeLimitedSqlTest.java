package dev.callhook.samples.frontdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimeLimitedSqlTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final HikariDataSource pool = ConnectionPool.open("jdbc:h2:mem:limits");
    private final TimeLimitedSql sql = new TimeLimitedSql(pool);

    @AfterEach
    void close() {
        pool.close();
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 1",
        "PT-5S, 1",
        "PT-0.5S, 1",
        "PT0.001S, 1",
        "PT1S, 1",
        "PT1.999999999S, 1",
        "PT9.2S, 9",
        "PT1000000H, 86400"
    })
    void roundsDownToWholeSecondsAndNeverToNoLimit(Duration limit, int seconds) {
        assertThat(TimeLimitedSql.seconds(limit)).isEqualTo(seconds);
    }

    @Test
    void beginsNothingForWhichThereIsNoTime() {
        assertThatExceptionOfType(DeskUnavailableException.class)
                .isThrownBy(() -> sql.run(Duration.ZERO, handle -> "begun"))
                .havingCause()
                .withMessage("no time was left for the database");
        assertThat(goesOn()).isTrue();
    }

    @Test
    void givesUpWaitingForAConnectionWhenTheTimeIsOver() throws Exception {
        CountDownLatch working = new CountDownLatch(pool.getMaximumPoolSize());
        CountDownLatch done = new CountDownLatch(1);
        Callable<Boolean> holder = () -> sql.run(LIMIT, handle -> {
            working.countDown();
            return await(done);
        });
        ExecutorService threads = Executors.newFixedThreadPool(pool.getMaximumPoolSize());
        try {
            Collections.nCopies(pool.getMaximumPoolSize(), holder).forEach(threads::submit);
            working.await();

            assertThatExceptionOfType(DeskUnavailableException.class)
                    .isThrownBy(() -> sql.run(Duration.ofMillis(100), handle -> "begun"))
                    .havingCause()
                    .withMessage("no connection was free in time");

            done.countDown();
            assertThat(goesOn()).isTrue();
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean goesOn() {
        return sql.run(LIMIT, handle -> true);
    }

    private static boolean await(CountDownLatch done) {
        try {
            return done.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }
}
