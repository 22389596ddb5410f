package dev.callhook.samples.frontdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

interface RaceContract extends DeskFixture {

    LocalDate RACE_DAY = LocalDate.of(2026, 5, 5);

    /** Eight are more than the pool has connections: some wait for one. */
    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    default void givesASlotToOneOfThoseWhoBookItAtOnce(int racers) throws Exception {
        for (LocalTime time : new OpeningHours().slots(RACE_DAY)) {
            LocalDateTime start = RACE_DAY.atTime(time);

            List<Boolean> booked = race(racers, racer -> () -> isBooked(start, racer));

            assertThat(booked).as("bookings of %s", start).containsOnlyOnce(true);
        }
        assertThat(desk().appointments().freeSlots(RACE_DAY, 99, LIMIT)).isEmpty();
        assertThat(desk().rows().text(LIMIT)).contains("appointments (16 rows)");
    }

    @Test
    default void filesOneOfTheReportsOfACallThatComeAtOnce() throws Exception {
        for (int call = 0; call < 20; call++) {
            CallReport report = new CallReport("call-" + call, "", Duration.ZERO, Optional.empty(), Optional.empty());

            List<Boolean> filed = race(2, racer -> () -> desk().callReports().file(report, LIMIT));

            assertThat(filed).containsExactlyInAnyOrder(true, false);
        }
        assertThat(desk().rows().text(LIMIT)).contains("call_reports (20 rows)");
    }

    private boolean isBooked(LocalDateTime start, int racer) {
        try {
            desk().appointments().book(start, new Caller("Racer " + racer, "+442079460160"), Treatment.PAIN, LIMIT);
            return true;
        } catch (SlotUnavailableException taken) {
            return false;
        }
    }

    /** Starts all at one moment, when each is on its thread. */
    private static <R> List<R> race(int racers, IntFunction<Callable<R>> racer) throws Exception {
        CountDownLatch ready = new CountDownLatch(racers);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(racers);
        try {
            List<Future<R>> running = new ArrayList<>();
            for (int number = 0; number < racers; number++) {
                Callable<R> work = racer.apply(number);
                running.add(threads.submit(() -> {
                    ready.countDown();
                    start.await();
                    return work.call();
                }));
            }
            ready.await();
            start.countDown();
            List<R> results = new ArrayList<>();
            for (Future<R> future : running) {
                results.add(future.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
