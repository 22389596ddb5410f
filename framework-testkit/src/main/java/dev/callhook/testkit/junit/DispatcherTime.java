package dev.callhook.testkit.junit;

import dev.callhook.testkit.TestTime;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A time that stands still, and passes when the test is over: a dispatcher that closes waits until all that is under way has
 * had its time.
 */
final class DispatcherTime implements LongSupplier {

    /** Longer than any delivery has. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final TestTime stopped;
    private volatile @Nullable Long overSince;

    DispatcherTime(TestTime stopped) {
        this.stopped = stopped;
    }

    TestTime stopped() {
        return stopped;
    }

    @Override
    public long getAsLong() {
        Long since = overSince;
        return stopped.nanos() + (since == null ? 0 : LONGEST.toNanos() + System.nanoTime() - since);
    }

    /** All that is under way has had its time now, and further time passes as it really does. */
    void pass() {
        overSince = System.nanoTime();
    }
}
