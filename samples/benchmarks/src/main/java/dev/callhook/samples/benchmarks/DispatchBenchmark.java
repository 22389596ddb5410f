package dev.callhook.samples.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

@State(Scope.Benchmark)
public class DispatchBenchmark {

    @Benchmark
    public int plain() {
        return 1;
    }
}
