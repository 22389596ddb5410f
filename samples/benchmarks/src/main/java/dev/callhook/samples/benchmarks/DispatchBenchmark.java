package dev.callhook.samples.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One delivery, from the signed bytes to the bytes of the answer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@NullUnmarked // JMH fills the fields
public class DispatchBenchmark {

    /** What is sent. */
    @Param
    Payload payload;

    /** Who answers. */
    @Param
    Code code;

    /** Whether reports are read with what was said. */
    @Param("false")
    boolean transcript;

    /** Whether the second set of deliveries is sent. */
    @Param("false")
    boolean other;

    private Subject answering;
    private Deliveries deliveries;

    /** Signs what is sent. */
    @Setup(Level.Trial)
    public void setUp() {
        answering = code.create(new Desk(), transcript);
        deliveries = Deliveries.of(payload, other);
    }

    /** Ends threads. */
    @TearDown(Level.Trial)
    public void tearDown() {
        answering.close();
    }

    /**
     * Answers one delivery.
     *
     * @return the answer
     * @throws IOException if it cannot be read
     */
    @Benchmark
    public byte @Nullable [] answer() throws IOException {
        return answering.answer(deliveries.next());
    }
}
