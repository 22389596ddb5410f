package dev.callhook.testkit.junit;

import dev.callhook.testkit.TestTime;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A time that stands still, and passes when the test is over: else a dispatcher would close for ever. */
final class DispatcherTime implements LongSupplier {

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
        return stopped.nanos() + (since == null ? 0 : System.nanoTime() - since);
    }

    void pass() {
        overSince = System.nanoTime();
    }
}
