package dev.callhook.samples.load;

import dev.callhook.samples.load.LoadServer.Mode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Measures servers with a quick tool in many short turns, another one first each time. */
final class QuickTurns {

    private static final int ROUNDS = 21;
    private static final int WARM_UP = 100_000; // before that a JVM spends more on compiling than on requests
    private static final int WARMING = 8;
    private static final int REQUESTS = 2_000;

    private final Map<Mode, ServerProcess> servers;
    private final int connections;
    private final Map<Mode, List<Quick>> rounds = new EnumMap<>(Mode.class);

    QuickTurns(Map<Mode, ServerProcess> servers, int connections) {
        this.servers = servers;
        this.connections = connections;
    }

    /**
     * What one round came to, or several: their medians, and the mean of the CPU.
     *
     * @param perSecond requests
     * @param p50 in microseconds
     * @param p99 in microseconds
     * @param cpu of the server for one request, in microseconds
     */
    record Quick(double perSecond, double p50, double p99, double cpu) {

        Quick dividedBy(Quick other) {
            return new Quick(perSecond / other.perSecond, p50 / other.p50, p99 / other.p99, cpu / other.cpu);
        }
    }

    static void warmUp(ServerProcess server) {
        round(server, WARMING, WARM_UP);
    }

    /** Measures all, and returns what the rounds came to. */
    Map<Mode, Quick> measure() {
        List<Map.Entry<Mode, ServerProcess>> order = new ArrayList<>(servers.entrySet());
        for (int round = 0; round < ROUNDS; round++) {
            order.forEach(server -> rounds.computeIfAbsent(server.getKey(), any -> new ArrayList<>())
                    .add(round(server.getValue(), connections, REQUESTS)));
            Collections.rotate(order, 1);
        }
        Map<Mode, Quick> all = new EnumMap<>(Mode.class);
        rounds.forEach((mode, measured) -> all.put(mode, together(measured)));
        return all;
    }

    private static Quick together(List<Quick> rounds) {
        return new Quick(
                median(rounds.stream().map(Quick::perSecond)),
                median(rounds.stream().map(Quick::p50)),
                median(rounds.stream().map(Quick::p99)),
                rounds.stream()
                        .mapToDouble(Quick::cpu)
                        .average()
                        .orElseThrow()); // it is counted in hundredths of seconds
    }

    static double median(Stream<Double> values) {
        List<Double> sorted = values.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** Measures one server once. The requests are made beforehand, so that making them takes nothing from the server. */
    static Quick round(ServerProcess server, int connections, int requests) {
        Queue<SignedRequest> prepared = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < requests; i++) {
            prepared.add(LoadRequest.QUICK.next());
        }
        long cpu = server.cpu().toNanos();
        Figures figures = new Load(server.port(), connections, requests / connections)
                .run(prepared::remove, SignedRequest::isEchoed);
        double cpuEach = (server.cpu().toNanos() - cpu) / 1e3 / figures.count();
        return new Quick(figures.perSecond(), figures.percentile(50), figures.percentile(99), cpuEach);
    }
}
