package dev.callhook.samples.benchmarks;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.RunResult;

/**
 * What one delivery costs.
 *
 * @param nanos time
 * @param bytes memory that is allocated
 */
record Measured(double nanos, double bytes) {

    static Measured of(RunResult result) {
        return new Measured(
                result.getPrimaryResult().getScore(),
                Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                        .getScore());
    }

    /** Returns the middle one of several rounds, for time and for memory. */
    static Measured median(List<Measured> rounds) {
        return new Measured(median(rounds, Measured::nanos), median(rounds, Measured::bytes));
    }

    private static double median(List<Measured> rounds, ToDoubleFunction<Measured> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Returns by how much the slowest round is above the quickest, as a part of the quickest. */
    static double spread(List<Measured> rounds) {
        double least = rounds.stream().mapToDouble(Measured::nanos).min().orElseThrow();
        double most = rounds.stream().mapToDouble(Measured::nanos).max().orElseThrow();
        return (most - least) / least;
    }
}
