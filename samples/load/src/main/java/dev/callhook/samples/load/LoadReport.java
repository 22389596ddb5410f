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

    private static final int LARGEST = 12;
    private static final int SLOW_WARM_UP = 150; // of each caller: the code that answers later has been idle until then
    private static final int SLOW_REQUESTS = 40;
    private static final LoadRequest SLEEP = LoadRequest.tool("sleep", Map.of("ms", 50));
    private static final LoadRequest WAIT = LoadRequest.tool("stage", Map.of("ms", 10_000));
    private static final LoadRequest HANG = LoadRequest.tool("hang", Map.of());
    private static final List<String> JSON_BUFFERS =
            List.of("UTF8StreamJsonParser", "UTF8JsonGenerator", "BufferRecycler", "TokenBuffer");

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
            servers.forEach(QuickTurns::warmUp);
            quick(1);
            quick(8);
            slow();
            hanging();
            inFlight();
        } finally {
            servers.values().forEach(ServerProcess::close);
            Files.delete(journal);
        }
    }

    private void quick(int connections) {
        print("%n%s, a quick tool, the whole assistant in the body, %d connection(s):", container, connections);
        new QuickReport(new QuickTurns(servers, connections).measure()).print();
    }

    private void slow() {
        print("%n%s, a tool that takes 50 ms, %d connections:", container, CALLERS);
        print("  %-32s%9s%9s%9s  %s", "", "per s", "p50 ms", "p99 ms", "per s against HAND_WRITTEN");
        double byHand = slow("sleeps", Mode.HAND_WRITTEN, SLEEP, Double.NaN);
        Stream.of(Mode.CALLHOOK, Mode.POOL, Mode.VIRTUAL_THREAD)
                .filter(Mode::runsHere)
                .forEach(mode -> slow("sleeps", mode, SLEEP, byHand));
        slow("a CompletionStage", Mode.CALLHOOK, LoadRequest.tool("stage", Map.of("ms", 50)), byHand);
    }

    private double slow(String how, Mode mode, LoadRequest request, double byHand) {
        slow(mode, request, SLOW_WARM_UP);
        Figures figures = slow(mode, request, SLOW_REQUESTS);
        print(
                "  %-32s%9.0f%9.0f%9.0f  %.2f",
                mode + ", " + how,
                figures.perSecond(),
                figures.percentile(50) / 1e3,
                figures.percentile(99) / 1e3,
                Double.isNaN(byHand) ? 1.0 : figures.perSecond() / byHand);
        return figures.perSecond();
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
            double before =
                    QuickTurns.round(Mode.CALLHOOK, server, 1, HANGING_REQUESTS).p99();
            HangingCallers hanging = HangingCallers.start(server.port(), HANGING);
            double meanwhile =
                    QuickTurns.round(Mode.CALLHOOK, server, 1, HANGING_REQUESTS).p99();
            if (hanging.allHang()) { // else the machine was so busy that some have been answered
                idle.add(before);
                busy.add(meanwhile);
            }
            hanging.answers();
        }
        print("%n%s, a quick tool while %d callers hang in another, %d round(s):", container, HANGING, busy.size());
        if (!busy.isEmpty()) {
            double was = Spread.of(idle.stream()).median();
            double is = Spread.of(busy.stream()).median();
            print("  p99 %.0f us, idle %.0f us, ratio %.2f", is, was, is / was);
        }
    }

    private void inFlight() throws IOException {
        inFlight("a CompletionStage", WAIT);
        if (Mode.VIRTUAL_THREAD.runsHere()) { // without virtual threads, there are not threads for all
            inFlight("on virtual threads", HANG);
        }
    }

    private void inFlight(String how, LoadRequest request) throws IOException {
        InFlight.measure(server(Mode.CALLHOOK), CALLERS, request); // so that what stays for ever is there
        InFlight.Held held = InFlight.measure(server(Mode.CALLHOOK), CALLERS, request);
        Heap more = held.busy().minus(held.idle());
        print("%n%s, %d requests in flight, their tool waits, %s:", container, CALLERS, how);
        print("  heap above as many idle connections, for each: %.1f kB", more.bytes() / 1e3 / CALLERS);
        print(
                "  JSON parsers, generators and their buffers: %d, and %d when idle",
                held.busy().objects(JSON_BUFFERS), held.idle().objects(JSON_BUFFERS));
        more.largest(LARGEST)
                .forEach(type -> print(
                        "  %6.0f bytes in %5.2f x %s",
                        (double) type.size().bytes() / CALLERS,
                        (double) type.size().objects() / CALLERS,
                        type.name()));
    }

    private ServerProcess server(Mode mode) {
        return Objects.requireNonNull(servers.get(mode));
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
