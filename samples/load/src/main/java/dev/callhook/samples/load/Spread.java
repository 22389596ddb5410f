package dev.callhook.samples.load;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Figures of several rounds.
 *
 * @param low a quarter of them is below
 * @param median half of them is below
 * @param high a quarter of them is above
 */
record Spread(double low, double median, double high) {

    static Spread of(Stream<Double> values) {
        List<Double> sorted = values.sorted().toList();
        int count = sorted.size();
        return new Spread(sorted.get(count / 4), sorted.get(count / 2), sorted.get(count - 1 - count / 4));
    }

    static <T> Spread of(List<T> rounds, ToDoubleFunction<T> figure) {
        return of(rounds.stream().map(figure::applyAsDouble));
    }

    /** Divides what one came to in each round by what another came to in the same. */
    static <T> Spread ofRatios(List<T> rounds, List<T> others, ToDoubleFunction<T> figure) {
        return of(IntStream.range(0, rounds.size())
                .mapToObj(round -> figure.applyAsDouble(rounds.get(round)) / figure.applyAsDouble(others.get(round))));
    }

    /** {@return the median, and between which figures the middle half lies} */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", median, low, high);
    }
}
