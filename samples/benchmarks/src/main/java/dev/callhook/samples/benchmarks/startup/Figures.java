package dev.callhook.samples.benchmarks.startup;

import java.util.List;

/**
 * What repeated measurements come to.
 *
 * @param sorted the measurements, smallest first
 */
record Figures(List<Double> sorted) {

    static Figures of(List<Double> measured) {
        return new Figures(measured.stream().sorted().toList());
    }

    double median() {
        return at(0.5);
    }

    private double at(double part) {
        return sorted.get((int) (part * (sorted.size() - 1)));
    }

    @Override
    public String toString() {
        return "median %5.0f  quartiles %5.0f to %5.0f  all %5.0f to %5.0f"
                .formatted(median(), at(0.25), at(0.75), at(0), at(1));
    }
}
