package dev.callhook.samples.benchmarks;

import dev.callhook.samples.benchmarks.Row.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures the codes side by side, in rounds, so that what else the machine does befalls all of them, and prints them as ratios
 * to {@link Code#PLAIN}. Read the ratios, not the figures.
 */
final class DispatchReport {

    private static final double LEAST_CONTROL = 0.93;
    private static final double MOST_CONTROL = 1.07;

    private final int rounds;
    private final Map<Row, List<Measured>> measured = new LinkedHashMap<>();

    DispatchReport(int rounds) {
        this.rounds = rounds;
    }

    void print() throws RunnerException {
        print("JDK %s, %d processors", Runtime.version(), Runtime.getRuntime().availableProcessors());
        for (int round = 1; round <= rounds; round++) {
            for (Row row : rows()) {
                print("round %d of %d: %s, %s", round, rounds, row.work().title(), row.code());
                Measured result = Measured.of(new Runner(row.options().build()).runSingle());
                measured.computeIfAbsent(row, key -> new ArrayList<>()).add(result);
            }
        }
        works().forEach(this::table);
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Work work : works()) {
            for (Code code : Code.values()) {
                if (code != Code.LIMIT || work.isFirst()) {
                    rows.add(new Row(work, code));
                }
            }
        }
        return rows;
    }

    private static List<Work> works() {
        List<Work> works = new ArrayList<>();
        for (Payload payload : Payload.values()) {
            works.add(new Work(payload, false, false));
        }
        works.add(new Work(Payload.REPORT, true, false));
        works.add(new Work(Payload.LONG_REPORT, true, false));
        for (Payload payload : Payload.values()) {
            works.add(new Work(payload, false, true));
        }
        return works;
    }

    private void table(Work work) {
        Measured plain = Measured.median(of(work, Code.PLAIN));
        print(
                "%n%s, %d bytes",
                work.title(),
                Deliveries.of(work.payload(), work.other(), 1).next().body().length);
        print("  %-9s%12s%8s%12s  %8s%8s", "", "ns", "spread", "bytes", "time", "bytes");
        for (Code code : Code.values()) {
            List<Measured> all = measured.get(new Row(work, code));
            if (all != null) {
                Measured median = Measured.median(all);
                print(
                        "  %-9s%12.0f%7.0f%%%12.0f  %8.2f%8.2f",
                        code,
                        median.nanos(),
                        100 * Measured.spread(all),
                        median.bytes(),
                        median.nanos() / plain.nanos(),
                        median.bytes() / plain.bytes());
            }
        }
        control(work, plain);
    }

    private void control(Work work, Measured plain) {
        double ratio = Measured.median(of(work, Code.CONTROL)).nanos() / plain.nanos();
        if (ratio < LEAST_CONTROL || ratio > MOST_CONTROL) {
            print("  Times decide nothing here: the same code took %.2f of its own time. Bytes do.", ratio);
        }
    }

    private List<Measured> of(Work work, Code code) {
        return Objects.requireNonNull(measured.get(new Row(work, code)));
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
