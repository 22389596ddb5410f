package dev.callhook.samples.load;

import dev.callhook.samples.load.LoadServer.Mode;
import dev.callhook.samples.load.QuickTurns.Quick;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Measures Callhook's servlet against one that is written by hand and against itself with other settings, all in one run and in
 * turns, so that what else the machine does befalls all of them. Read the ratios, not the figures.
 */
public final class LoadReport {

    private static final int CALLERS = 1_000;
    private static final int HANGING = 200;
    private static final int HANGING_ROUNDS = 5;
    private static final int HANGING_REQUESTS = 1_000;

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
            for (Mode mode : Stream.of(Mode.values()).filter(Mode::runsHere).toList()) {
                servers.put(mode, ServerProcess.start(container, mode, journal));
            }
            servers.values().forEach(QuickTurns::warmUp);
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
        Map<Mode, Quick> medians = new QuickTurns(servers, connections).measure();
        Quick byHand = Objects.requireNonNull(medians.get(Mode.HAND_WRITTEN));
        print("%n%s, a quick tool, %d connection(s):", container, connections);
        print("  %-17s%51s", "", "against HAND_WRITTEN");
        print(
                "  %-17s%9s%9s%9s%9s  %7s%7s%7s%7s",
                "", "per s", "p50 us", "p99 us", "CPU us", "per s", "p50", "p99", "CPU");
        medians.forEach((mode, quick) -> {
            Quick ratio = quick.dividedBy(byHand);
            print(
                    "  %-17s%9.0f%9.0f%9.0f%9.0f  %7.2f%7.2f%7.2f%7.2f",
                    mode,
                    quick.perSecond(),
                    quick.p50(),
                    quick.p99(),
                    quick.cpu(),
                    ratio.perSecond(),
                    ratio.p50(),
                    ratio.p99(),
                    ratio.cpu());
        });
    }

    private void slow() {
        print("%n%s, a tool that takes 50 ms, %d connections:", container, CALLERS);
        print("  %-32s%9s%9s%9s", "", "per s", "p50 ms", "p99 ms");
        LoadRequest sleep = LoadRequest.tool("sleep", Map.of("ms", 50));
        servers.keySet().stream()
                .filter(mode -> mode != Mode.LISTENED && mode != Mode.FORGETFUL)
                .forEach(mode -> slow(mode + ", sleeps", mode, sleep));
        slow(Mode.CALLHOOK + ", a CompletionStage", Mode.CALLHOOK, LoadRequest.tool("stage", Map.of("ms", 50)));
    }

    private void slow(String name, Mode mode, LoadRequest request) {
        slow(mode, request, 5);
        Figures figures = slow(mode, request, 20);
        print(
                "  %-32s%9.0f%9.0f%9.0f",
                name, figures.perSecond(), figures.percentile(50) / 1e3, figures.percentile(99) / 1e3);
    }

    private Figures slow(Mode mode, LoadRequest request, int requestsEach) {
        return new Load(server(mode).port(), CALLERS, requestsEach)
                .run(request::next, (asked, answer) -> asked.isAnswered(answer, "{\"slept\":50}"));
    }

    private void hanging() throws IOException {
        ServerProcess server = server(Mode.CALLHOOK);
        List<Double> idle = new ArrayList<>();
        List<Double> busy = new ArrayList<>();
        for (int round = 0; round < HANGING_ROUNDS; round++) {
            double before = QuickTurns.round(server, 1, HANGING_REQUESTS).p99();
            HangingCallers hanging = HangingCallers.start(server.port(), HANGING);
            double meanwhile = QuickTurns.round(server, 1, HANGING_REQUESTS).p99();
            if (hanging.allHang()) { // else the machine was so busy that some have been answered
                idle.add(before);
                busy.add(meanwhile);
            }
            hanging.answers();
        }
        print("%n%s, a quick tool while %d callers hang in another, %d round(s):", container, HANGING, busy.size());
        if (!busy.isEmpty()) {
            double was = QuickTurns.median(idle.stream());
            double is = QuickTurns.median(busy.stream());
            print("  p99 %.0f us, idle %.0f us, ratio %.2f", is, was, is / was);
        }
    }

    private ServerProcess server(Mode mode) {
        return Objects.requireNonNull(servers.get(mode));
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
