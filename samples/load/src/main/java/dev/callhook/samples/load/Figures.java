package dev.callhook.samples.load;

import java.util.Arrays;
import java.util.Locale;

/** What a load came to: the time of each answer, and of all together. */
final class Figures {

    private final long[] nanos;
    private final long elapsedNanos;

    Figures(long[] nanos, long elapsedNanos) {
        this.nanos = nanos.clone();
        Arrays.sort(this.nanos);
        this.elapsedNanos = elapsedNanos;
    }

    int count() {
        return nanos.length;
    }

    double perSecond() {
        return nanos.length * 1e9 / elapsedNanos;
    }

    /** In microseconds. */
    double percentile(double percent) {
        return nanos[(int) Math.min(nanos.length - 1, Math.floor(nanos.length * percent / 100))] / 1e3;
    }

    /** {@return the figures in a line} */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d answers, %.0f per s, p50 %.1f ms, p99 %.1f ms",
                count(),
                perSecond(),
                percentile(50) / 1e3,
                percentile(99) / 1e3);
    }
}
