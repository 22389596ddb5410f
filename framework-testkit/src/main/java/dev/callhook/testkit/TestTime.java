package dev.callhook.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A time that stands still until a test lets some of it pass, for the dispatcher and the kit alike: deadlines and the age
 * of a delivery are tested without waiting.
 *
 * <pre>{@code
 * TestTime time = TestTime.at(Instant.parse("2026-05-04T08:30:00Z"));
 * WebhookDispatcher dispatcher = WebhookDispatcher.builder()
 *         .handlers(desk).secret(SECRET).clock(time).nanoTime(time::nanos).build();
 * WebhookTestKit kit = WebhookTestKit.of(dispatcher, SECRET).clock(time);
 *
 * time.pass(Duration.ofMinutes(6));
 * }</pre>
 *
 * <p>Safe for use by several threads; a handler may let time pass too: what ends after its deadline is late.
 */
public final class TestTime extends Clock {

    private final Instant start;
    private final ZoneId zone;
    private final AtomicLong passed;

    private TestTime(Instant start, ZoneId zone, AtomicLong passed) {
        this.start = start;
        this.zone = zone;
        this.passed = passed;
    }

    /**
     * Returns a time that stands still here.
     *
     * @param start what time it is
     * @return the time
     */
    public static TestTime at(Instant start) {
        return new TestTime(Objects.requireNonNull(start, "start"), ZoneOffset.UTC, new AtomicLong());
    }

    /**
     * Lets time pass, at once.
     *
     * @param time how much
     * @throws IllegalArgumentException if it is less than nothing
     */
    public void pass(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time cannot pass by " + time + ": it only goes forward");
        }
        passed.addAndGet(time.toNanos());
    }

    /**
     * Returns how much has passed: the {@code nanoTime} of a dispatcher.
     *
     * @return nanoseconds that only go forward
     */
    public long nanos() {
        return passed.get();
    }

    /** {@return what time it is} */
    @Override
    public Instant instant() {
        return start.plusNanos(passed.get());
    }

    /** {@return UTC, unless another zone was asked for} */
    @Override
    public ZoneId getZone() {
        return zone;
    }

    /**
     * Returns a view of this time: it passes there too.
     *
     * @param zone its zone
     * @return the view
     */
    @Override
    public TestTime withZone(ZoneId zone) {
        return new TestTime(start, zone, passed);
    }

    /** {@return what time it is} */
    @Override
    public String toString() {
        return "TestTime[" + instant() + "]";
    }
}
