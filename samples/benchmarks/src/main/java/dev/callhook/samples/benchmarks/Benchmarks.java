package dev.callhook.samples.benchmarks;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the measurements that its arguments name. */
public final class Benchmarks {

    private Benchmarks() {}

    /**
     * Measures and prints.
     *
     * @param args what to measure
     * @throws Exception if something cannot be measured
     */
    public static void main(String... args) throws Exception {
        new Runner(new OptionsBuilder()
                        .include(DispatchBenchmark.class.getName())
                        .build())
                .run();
    }
}
