package dev.callhook.handler;

import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * The moment by which a handler method must have answered, to be passed on as a time limit to databases and services.
 *
 * <p>It is measured on a source that only goes forward, so a jump of the wall clock changes nothing. Immutable and safe
 * for use by several threads, as long as the source is.
 */
public final class Deadline {

    private final long endNanos;
    private final LongSupplier nanoTime;

    private Deadline(long endNanos, LongSupplier nanoTime) {
        this.endNanos = endNanos;
        this.nanoTime = nanoTime;
    }

    /**
     * Returns the deadline that lies this far ahead of now.
     *
     * @param limit the time that is left; zero or less gives a deadline that has passed
     * @param nanoTime the source of time in nanoseconds, such as {@code System::nanoTime}
     * @return the deadline
     */
    public static Deadline after(Duration limit, LongSupplier nanoTime) {
        Objects.requireNonNull(nanoTime, "nanoTime");
        return at(nanoTime.getAsLong() + limit.toNanos(), nanoTime);
    }

    /**
     * Returns the deadline at a moment of a source of time.
     *
     * @param endNanos the moment in nanoseconds of the source
     * @param nanoTime the source, such as {@code System::nanoTime}
     * @return the deadline
     */
    public static Deadline at(long endNanos, LongSupplier nanoTime) {
        return new Deadline(endNanos, Objects.requireNonNull(nanoTime, "nanoTime"));
    }

    /**
     * Returns the time that is left.
     *
     * @return the remaining time, zero once the deadline has passed
     */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, endNanos - nanoTime.getAsLong()));
    }

    /**
     * Tells whether the deadline has passed.
     *
     * @return true once no time is left
     */
    public boolean isExpired() {
        return endNanos - nanoTime.getAsLong() <= 0;
    }

    @Override
    public String toString() {
        return "Deadline[remaining=" + remaining() + "]";
    }
}
