package dev.callhook.samples.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/**
 * Measures Callhook and other libraries side by side, in rounds, so that what else the machine does befalls all of them. Read the
 * ratios, not the figures.
 */
public final class Peers {

    private final int rounds;
    private final Map<String, Map<String, List<Measured>>> measured = new LinkedHashMap<>();

    private Peers(int rounds) {
        this.rounds = rounds;
    }

    /**
     * Measures and prints.
     *
     * @param args how many rounds
     * @throws Exception if they do not do the same, or something cannot be measured
     */
    public static void main(String... args) throws Exception {
        if (args.length != 1) {
            System.err.println("usage: Peers ROUNDS");
            System.exit(2);
        }
        new SameWork().check();
        print("JDK %s, %d processors", Runtime.version(), Runtime.getRuntime().availableProcessors());
        new Peers(Integer.parseInt(args[0])).report();
    }

    private void report() throws RunnerException {
        for (int round = 1; round <= rounds; round++) {
            print("round %d of %d", round, rounds);
            for (ToolUse use : ToolUse.values()) {
                for (Executor executor : Executor.values()) {
                    measure("the tool " + use.tool(), executor.name(), tool(use, executor));
                }
            }
            for (Platform platform : Platform.values()) {
                measure("a signed request", platform.name(), signed(platform));
            }
        }
        measured.forEach(Peers::table);
    }

    private void measure(String work, String who, ChainedOptionsBuilder options) throws RunnerException {
        Measured result = Measured.of(new Runner(options.build()).runSingle());
        measured.computeIfAbsent(work, key -> new LinkedHashMap<>())
                .computeIfAbsent(who, key -> new ArrayList<>())
                .add(result);
    }

    private static ChainedOptionsBuilder tool(ToolUse use, Executor executor) {
        return Row.options(ToolBenchmark.class).param("use", use.name()).param("executor", executor.name());
    }

    private static ChainedOptionsBuilder signed(Platform platform) {
        return Row.options(SignedBenchmark.class).param("platform", platform.name());
    }

    /** The last column is what is asked: how much of the other's time and memory the framework takes. */
    private static void table(String work, Map<String, List<Measured>> all) {
        Measured callhook = Measured.median(Objects.requireNonNull(all.get("CALLHOOK")));
        Measured plain = Measured.median(Objects.requireNonNull(all.get("PLAIN")));
        print("%n%s", work);
        print("  %-12s%10s%8s%10s  %14s%16s", "", "ns", "spread", "bytes", "against PLAIN", "CALLHOOK to it");
        all.forEach((who, rounds) -> {
            Measured median = Measured.median(rounds);
            print(
                    "  %-12s%10.0f%7.0f%%%10.0f  %14.2f%16.2f",
                    who,
                    median.nanos(),
                    100 * Measured.spread(rounds),
                    median.bytes(),
                    median.nanos() / plain.nanos(),
                    callhook.nanos() / median.nanos());
        });
        double control =
                Measured.median(Objects.requireNonNull(all.get("CONTROL"))).nanos() / plain.nanos();
        if (control < 0.93 || control > 1.07) {
            print("  Times decide nothing here: the same code took %.2f of its own time. Bytes do.", control);
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
