package dev.callhook.samples.benchmarks;

import java.util.List;
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

/** One run of a tool, from the text of its arguments to the text of its result. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@NullUnmarked // JMH fills the fields
public class ToolBenchmark {

    /** What is run. */
    @Param
    ToolUse use;

    /** Who runs it. */
    @Param
    Executor executor;

    private ToolRuns runs;
    private List<ToolUse.Call> calls;
    private int next;

    /** Binds the tools. */
    @Setup(Level.Trial)
    public void setUp() {
        runs = executor.create();
        calls = use.calls();
    }

    /**
     * Runs the tool once.
     *
     * @return the result
     * @throws Exception if the tool cannot be run
     */
    @Benchmark
    public String run() throws Exception {
        next = next + 1 == calls.size() ? 0 : next + 1;
        return runs.run(calls.get(next));
    }
}
