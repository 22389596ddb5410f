package dev.callhook.samples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One signed request, from its headers and bytes to its answer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@NullUnmarked // JMH fills the fields
public class SignedBenchmark {

    /** Who takes it. */
    @Param
    Platform platform;

    private Receiver receiver;
    private int next = -1;

    /** Signs the requests. */
    @Setup(Level.Trial)
    public void setUp() {
        receiver = platform.create();
    }

    /**
     * Takes one request.
     *
     * @return whether it was accepted, as it must be
     * @throws Exception if it cannot be read
     */
    @Benchmark
    public boolean take() throws Exception {
        next = next + 1 == Receiver.DIFFERENT ? 0 : next + 1;
        if (!receiver.accepts(next, false)) {
            throw new IllegalStateException(platform + " refused a good request");
        }
        return true;
    }
}
