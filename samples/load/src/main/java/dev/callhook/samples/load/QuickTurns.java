package dev.callhook.samples.load;

import dev.callhook.samples.load.LoadServer.Mode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Measures servers with a quick tool in many short turns, another one first each time. */
final class QuickTurns {

    private static final int ROUNDS = 21;
    private static final int WARM_UP = 300_000; // before that a JVM spends more on compiling than on requests
    private static final int WARMING = 8;
    private static final int REQUESTS = 6_000;

    private final Map<Mode, ServerProcess> servers;
    private final int connections;
    private final Map<Mode, List<Quick>> rounds = new EnumMap<>(Mode.class);

    QuickTurns(Map<Mode, ServerProcess> servers, int connections) {
        this.servers = servers;
        this.connections = connections;
    }

    /**
     * What one round came to.
     *
     * @param perSecond requests
     * @param p50 in microseconds
     * @param p99 in microseconds
     * @param cpu of the server for one request, in microseconds
     */
    record Quick(double perSecond, double p50, double p99, double cpu) {}

    static void warmUp(Mode mode, ServerProcess server) {
        for (int warm = 0; warm < WARM_UP; warm += REQUESTS) {
            round(mode, server, WARMING, REQUESTS);
        }
    }

    /** Measures all, and returns what each round came to. */
    Map<Mode, List<Quick>> measure() {
        List<Map.Entry<Mode, ServerProcess>> order = new ArrayList<>(servers.entrySet());
        for (int round = 0; round < ROUNDS; round++) {
            order.forEach(server -> rounds.computeIfAbsent(server.getKey(), any -> new ArrayList<>())
                    .add(round(server.getKey(), server.getValue(), connections, REQUESTS)));
            Collections.rotate(order, 1);
        }
        return rounds;
    }

    /** Measures one server once. The requests are made beforehand, so that making them takes nothing from the server. */
    static Quick round(Mode mode, ServerProcess server, int connections, int requests) {
        Queue<SignedRequest> prepared = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < requests; i++) {
            prepared.add(LoadRequest.QUICK.next());
        }
        long cpu = server.cpu().toNanos();
        Figures figures = new Load(server.port(), connections, requests / connections)
                .run(prepared::remove, mode.isEchoing() ? SignedRequest::isEchoed : SignedRequest::isOk);
        double cpuEach = (server.cpu().toNanos() - cpu) / 1e3 / figures.count();
        return new Quick(figures.perSecond(), figures.percentile(50), figures.percentile(99), cpuEach);
    }
}
