package dev.callhook.samples.load;

import java.util.Arrays;

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
}
