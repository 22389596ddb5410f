package dev.callhook.samples.benchmarks;

import dev.callhook.samples.benchmarks.startup.StartupReport;
import java.util.List;

/** Runs the measurements that its arguments name. */
public final class Benchmarks {

    private static final String USAGE = "usage: Benchmarks dispatch [ROUNDS] | startup [ROUNDS]";

    private Benchmarks() {}

    /**
     * Measures and prints.
     *
     * @param args what to measure
     * @throws Exception if something cannot be measured
     */
    public static void main(String... args) throws Exception {
        List<String> words = List.of(args);
        if (words.isEmpty()
                || words.size() > 2
                || (words.size() == 2 && !words.get(1).matches("[1-9]\\d?"))) {
            System.err.println(USAGE);
            System.exit(2);
        }
        switch (words.get(0)) {
            case "dispatch" -> new DispatchReport(words.size() == 2 ? Integer.parseInt(words.get(1)) : 3).print();
            case "startup" -> StartupReport.main(words.subList(1, words.size()).toArray(String[]::new));
            default -> {
                System.err.println(USAGE);
                System.exit(2);
            }
        }
    }
}
