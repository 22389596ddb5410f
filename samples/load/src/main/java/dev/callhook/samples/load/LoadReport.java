package dev.callhook.samples.load;

import dev.callhook.samples.load.LoadServer.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Measures Callhook's servlet against one that is written by hand and against itself with parts left out, all in one run and in
 * turns, so that what else the machine does befalls all of them. Read the ratios, not the figures.
 */
public final class LoadReport {

    private static final int ROUNDS = 7;
    private static final int WARM_UP = 20_000;
    private static final int QUICK_REQUESTS = 8_000;
    private static final LoadRequest QUICK = LoadRequest.tool("quick", Map.of("text", "free"));
    private static final List<Mode> QUICK_MODES = List.of(Mode.values());

    private final String container;
    private final Map<Mode, ServerProcess> servers = new EnumMap<>(Mode.class);

    private LoadReport(String container) {
        this.container = container;
    }

    /**
     * Measures and prints.
     *
     * @param args the containers, jetty and tomcat; none means both
     * @throws Exception if a server does not start, or answers wrongly
     */
    public static void main(String... args) throws Exception {
        List<String> containers = args.length == 0 ? List.of("jetty", "tomcat") : List.of(args);
        if (!List.of("jetty", "tomcat").containsAll(containers)) {
            System.err.println("usage: LoadReport [jetty] [tomcat]");
            System.exit(2);
        }
        print("JDK %s, %d processors", Runtime.version(), Runtime.getRuntime().availableProcessors());
        for (String container : containers) {
            new LoadReport(container).report();
        }
    }

    private void report() throws Exception {
        Path journal = Files.createTempFile("load", ".journal");
        try {
            for (Mode mode : QUICK_MODES) {
                servers.put(mode, ServerProcess.start(container, mode, journal));
            }
            quick(1);
            quick(8);
            slow();
            hanging();
        } finally {
            servers.values().forEach(ServerProcess::close);
            Files.delete(journal);
        }
    }

    private void quick(int connections) {
        print("%n%s, a quick tool, %d connection(s), median of %d rounds:", container, connections, ROUNDS);
        Map<Mode, List<double[]>> rounds = new EnumMap<>(Mode.class);
        QUICK_MODES.forEach(mode -> quick(mode, connections, WARM_UP));
        for (int round = 0; round < ROUNDS; round++) {
            for (Mode mode : QUICK_MODES) {
                rounds.computeIfAbsent(mode, any -> new ArrayList<>()).add(quick(mode, connections, QUICK_REQUESTS));
            }
        }
        print("  %-14s %9s %9s %9s %12s", "", "per s", "p50 us", "p99 us", "CPU us each");
        double[] byHand = medians(rounds.getOrDefault(Mode.HAND_WRITTEN, List.of()));
        rounds.forEach((mode, figures) -> {
            double[] m = medians(figures);
            print(
                    "  %-14s %9.0f %9.0f %9.0f %12.0f   against HAND_WRITTEN: per s %.2f, p50 %.2f, p99 %.2f, CPU %.2f",
                    mode,
                    m[0],
                    m[1],
                    m[2],
                    m[3],
                    m[0] / byHand[0],
                    m[1] / byHand[1],
                    m[2] / byHand[2],
                    m[3] / byHand[3]);
        });
    }

    private double[] quick(Mode mode, int connections, int requests) {
        ServerProcess server = server(mode);
        long cpu = server.cpu().toNanos();
        Figures figures = new Load(server.port(), connections, requests / connections)
                .run(
                        QUICK::next,
                        answer -> answer.status() == 200 && answer.body().contains("{\"text\":\"free\"}"));
        double cpuEach = (server.cpu().toNanos() - cpu) / 1e3 / figures.count();
        return new double[] {figures.perSecond(), figures.percentile(50), figures.percentile(99), cpuEach};
    }

    private void slow() {
        print("%n%s, a tool that takes 50 ms, 1,000 connections:", container);
        LoadRequest sleep = LoadRequest.tool("sleep", Map.of("ms", 50));
        LoadRequest stage = LoadRequest.tool("stage", Map.of("ms", 50));
        slow("HAND_WRITTEN, a sleeping thread", Mode.HAND_WRITTEN, sleep);
        slow("CALLHOOK, a sleeping thread", Mode.CALLHOOK, sleep);
        slow("CALLHOOK, a CompletionStage", Mode.CALLHOOK, stage);
    }

    private void slow(String name, Mode mode, LoadRequest request) {
        slow(mode, request, 5);
        Figures figures = slow(mode, request, 20);
        print(
                "  %-32s %7.0f per s, p50 %.0f ms, p99 %.0f ms",
                name, figures.perSecond(), figures.percentile(50) / 1e3, figures.percentile(99) / 1e3);
    }

    private Figures slow(Mode mode, LoadRequest request, int requestsEach) {
        return new Load(server(mode).port(), 1_000, requestsEach)
                .run(request::next, answer -> answer.body().contains("{\"slept\":50}"));
    }

    private void hanging() throws IOException, InterruptedException {
        double idle = quick(Mode.CALLHOOK, 1, QUICK_REQUESTS)[2];
        LoadRequest hang = LoadRequest.tool("sleep", Map.of("ms", 60_000));
        Thread callers = new Thread(() -> new Load(server(Mode.CALLHOOK).port(), 200, 1)
                .run(hang::next, answer -> answer.body().contains("taking too long")));
        callers.start();
        double busy = quick(Mode.CALLHOOK, 1, QUICK_REQUESTS)[2];
        boolean hung = callers.isAlive();
        callers.join();
        print("%n%s, a quick tool while 200 callers hang in another until the deadline:", container);
        print(
                "  p99 %.0f us, idle %.0f us, ratio %.2f%s",
                busy, idle, busy / idle, hung ? "" : " (they hung too briefly)");
    }

    private ServerProcess server(Mode mode) {
        return Objects.requireNonNull(servers.get(mode));
    }

    private static double[] medians(List<double[]> rounds) {
        double[] medians = new double[rounds.get(0).length];
        for (int i = 0; i < medians.length; i++) {
            int column = i;
            medians[i] =
                    rounds.stream().mapToDouble(round -> round[column]).sorted().toArray()[rounds.size() / 2];
        }
        return medians;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
