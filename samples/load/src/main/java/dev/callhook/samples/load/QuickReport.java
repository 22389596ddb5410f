package dev.callhook.samples.load;

import dev.callhook.samples.load.LoadServer.Mode;
import dev.callhook.samples.load.QuickTurns.Quick;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Prints what quick turns came to: medians, and ratios to the servlet written by hand, round by round.
 *
 * @param rounds what each round of each server came to
 */
record QuickReport(Map<Mode, List<Quick>> rounds) {

    private static final double LEAST_CONTROL = 0.93;
    private static final double MOST_CONTROL = 1.07;

    void print() {
        print(
                "  %-15s%-38s    %s",
                "", "  median of the rounds", "against HAND_WRITTEN, and the middle half of the rounds");
        print(
                "  %-15s%9s%9s%9s%11s    %-18s%-18s%-18s%s",
                "", "per s", "p50 us", "p99 us", "CPU us", "per s", "p50", "p99", "CPU above EMPTY");
        rounds.keySet().forEach(this::row);
        control();
    }

    private void row(Mode mode) {
        List<Quick> turns = rounds(mode);
        List<Quick> byHand = rounds(Mode.HAND_WRITTEN);
        print(
                "  %-15s%9.0f%9.0f%9.0f%11.1f    %-18s%-18s%-18s%.2f",
                mode,
                Spread.of(turns, Quick::perSecond).median(),
                Spread.of(turns, Quick::p50).median(),
                Spread.of(turns, Quick::p99).median(),
                cpu(mode),
                Spread.ofRatios(turns, byHand, Quick::perSecond),
                Spread.ofRatios(turns, byHand, Quick::p50),
                Spread.ofRatios(turns, byHand, Quick::p99),
                cpuAboveEmpty(mode) / cpuAboveEmpty(Mode.HAND_WRITTEN));
    }

    /** Tells whether two servers of the same kind came to the same. */
    private void control() {
        List<Quick> again = rounds(Mode.CONTROL);
        List<Quick> byHand = rounds(Mode.HAND_WRITTEN);
        List<Double> same = List.of(
                Spread.ofRatios(again, byHand, Quick::perSecond).median(),
                Spread.ofRatios(again, byHand, Quick::p50).median(),
                cpuAboveEmpty(Mode.CONTROL) / cpuAboveEmpty(Mode.HAND_WRITTEN));
        if (same.stream().anyMatch(ratio -> ratio < LEAST_CONTROL || ratio > MOST_CONTROL)) {
            print(
                    "  The second HAND_WRITTEN, %s, is not within %.2f and %.2f of the first: times of this run decide nothing.",
                    Mode.CONTROL, LEAST_CONTROL, MOST_CONTROL);
        }
    }

    private double cpuAboveEmpty(Mode mode) {
        return cpu(mode) - cpu(Mode.EMPTY);
    }

    /** The mean, as the operating system counts it in hundredths of seconds, which is much for one round. */
    private double cpu(Mode mode) {
        return rounds(mode).stream().mapToDouble(Quick::cpu).average().orElseThrow();
    }

    private List<Quick> rounds(Mode mode) {
        return Objects.requireNonNull(rounds.get(mode));
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
