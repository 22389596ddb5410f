package dev.callhook.samples.benchmarks;

import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What is measured by itself.
 *
 * @param work what is answered
 * @param code who answers
 */
record Row(Work work, Code code) {

    private static final int WARM_UPS = 5; // until the compiler is done with the largest of them
    private static final int MEASUREMENTS = 4;

    /**
     * What is answered.
     *
     * @param payload its size
     * @param transcript whether what was said is read
     * @param other whether it is of the second set
     */
    record Work(Payload payload, boolean transcript, boolean other) {

        /** Tells whether it is what the others are variants of. */
        boolean isFirst() {
            return !transcript && !other;
        }

        String title() {
            return payload + (transcript ? ", with its transcript" : "") + (other ? ", second set" : "");
        }
    }

    /** Returns how JMH is to measure it. */
    ChainedOptionsBuilder options() {
        return options(DispatchBenchmark.class)
                .param("payload", work.payload().name())
                .param("transcript", Boolean.toString(work.transcript()))
                .param("other", Boolean.toString(work.other()))
                .param("code", code.name());
    }

    /** Returns how JMH is to measure any of ours: each by itself, in a JVM of its own. */
    static ChainedOptionsBuilder options(Class<?> benchmark) {
        return new OptionsBuilder()
                .include(benchmark.getName())
                .addProfiler("gc")
                .forks(1)
                .warmupIterations(WARM_UPS)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(MEASUREMENTS)
                .measurementTime(TimeValue.seconds(1))
                .verbosity(VerboseMode.SILENT);
    }
}
