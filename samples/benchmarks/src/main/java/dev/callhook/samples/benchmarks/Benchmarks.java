package dev.callhook.samples.benchmarks;

import java.util.List;

/** Runs the measurements that its arguments name. */
public final class Benchmarks {

    private static final String USAGE = "usage: Benchmarks dispatch [ROUNDS]";

    private Benchmarks() {}

    /**
     * Measures and prints.
     *
     * @param args what to measure
     * @throws Exception if something cannot be measured
     */
    public static void main(String... args) throws Exception {
        List<String> words = List.of(args);
        if (words.isEmpty() || words.size() > 2 || !words.get(0).equals("dispatch")) {
            System.err.println(USAGE);
            System.exit(2);
        }
        new DispatchReport(words.size() == 2 ? Integer.parseInt(words.get(1)) : 3).print();
    }
}
