package dev.callhook.internal.dispatch;

import dev.callhook.handler.Deadline;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When a delivery came: its limits are counted from there.
 *
 * @param nanos the moment on the dispatcher's source
 * @param nanoTime the source
 */
record Arrival(long nanos, LongSupplier nanoTime) {

    static Arrival before(Duration elapsed, LongSupplier nanoTime) {
        return new Arrival(nanoTime.getAsLong() - elapsed.toNanos(), nanoTime);
    }

    long endNanos(Duration limit) {
        return nanos + limit.toNanos();
    }

    Deadline deadline(Duration limit) {
        return Deadline.at(endNanos(limit), nanoTime);
    }

    long leftNanos(Duration limit) {
        return endNanos(limit) - nanoTime.getAsLong();
    }
}
