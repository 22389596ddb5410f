package dev.callhook.cli;

import dev.callhook.cli.script.ScriptListener;
import dev.callhook.cli.script.ScriptStep;
import dev.callhook.testkit.WebhookAnswer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.AtomicHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** What many calls came to. Safe for use by several threads. */
final class LoadFigures implements ScriptListener {

    private static final long LONGEST_MICROS = Duration.ofMinutes(1).toNanos() / 1_000;
    private static final int DIGITS = 3;
    private static final int HOPELESS = 20;
    private static final int WIDEST = 40;

    private final Map<String, AtomicHistogram> latencies = new ConcurrentSkipListMap<>();
    private final LongAdder calls = new LongAdder();
    private final LongAdder answers = new LongAdder();
    private final LongAdder wrong = new LongAdder();
    private final LongAdder brokenOff = new LongAdder();
    private final AtomicInteger inARow = new AtomicInteger();
    private final AtomicReference<@Nullable String> firstProblem = new AtomicReference<>();
    private final long start = System.nanoTime();
    private volatile double seconds;

    @Override
    public void begins(ScriptStep step, Duration since) {
        // only what comes back is counted
    }

    @Override
    public void answered(ScriptStep step, WebhookAnswer answer, Optional<String> problem) {
        answers.increment();
        latencies
                .computeIfAbsent(step.text(), text -> new AtomicHistogram(LONGEST_MICROS, DIGITS))
                .recordValue(Math.min(LONGEST_MICROS, answer.took().toNanos() / 1_000));
        inARow.set(0);
        problem.ifPresent(text -> wrong(step, text));
    }

    @Override
    public void wrong(ScriptStep step, String problem) {
        wrong.increment();
        firstProblem.compareAndSet(null, step.text() + ": " + problem);
    }

    @Override
    public void brokenOff(ScriptStep step, String problem) {
        brokenOff.increment();
        inARow.incrementAndGet();
        firstProblem.compareAndSet(null, step.text() + ": " + problem);
    }

    void called() {
        calls.increment();
    }

    void stop() {
        seconds = passed();
    }

    /** Tells whether nobody answers any more: then no more calls are played. */
    boolean isHopeless() {
        return inARow.get() >= HOPELESS;
    }

    String progress() {
        return String.format(
                Locale.ROOT,
                "%5.0f s  %,d calls, %,d answers, %,d wrong, %,d calls broken off",
                passed(),
                calls.sum(),
                answers.sum(),
                wrong.sum(),
                brokenOff.sum());
    }

    /** Prints the table, and tells whether all is well. */
    boolean sumUp(Screen screen) {
        printTable(screen);
        boolean isGood = wrong.sum() + brokenOff.sum() == 0 && answers.sum() > 0;
        String sum = String.format(
                Locale.ROOT,
                "%,d calls, %,d answers wrong, %,d calls broken off",
                calls.sum(),
                wrong.sum(),
                brokenOff.sum());
        screen.line(isGood ? screen.good(sum) : screen.bad(sum));
        String first = firstProblem.get();
        if (first != null) {
            screen.line("the first problem: " + Screen.plain(first));
        }
        return isGood;
    }

    private void printTable(Screen screen) {
        screen.line(String.format(
                Locale.ROOT,
                "%-43s %9s %8s %8s %8s %8s %8s %8s",
                "latency in ms",
                "answers",
                "per s",
                "50 %",
                "90 %",
                "99 %",
                "99.9 %",
                "most"));
        Histogram all = new Histogram(LONGEST_MICROS, DIGITS);
        latencies.forEach((text, histogram) -> {
            all.add(histogram);
            screen.line(row(Screen.plain(text, WIDEST), histogram));
        });
        screen.line(row("all", all));
    }

    private String row(String text, AbstractHistogram latency) {
        return String.format(
                Locale.ROOT,
                "%-43s %,9d %,8.0f %8s %8s %8s %8s %8s",
                text,
                latency.getTotalCount(),
                latency.getTotalCount() / seconds,
                at(latency, 50),
                at(latency, 90),
                at(latency, 99),
                at(latency, 99.9),
                at(latency, 100));
    }

    private static String at(AbstractHistogram latency, double percentile) {
        return Screen.millis(Duration.ofNanos(latency.getValueAtPercentile(percentile) * 1_000));
    }

    private double passed() {
        return (System.nanoTime() - start) / 1e9;
    }
}
