package dev.callhook.samples.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Requests whose tools wait, all at once, and what the server's heap holds for them above what their connections take. */
final class InFlight implements AutoCloseable {

    private static final int ANSWERS = 3; // Jetty gives a connection 100 kB for headers when its second request comes
    private static final LoadRequest HANGING = LoadRequest.tool("hanging", Map.of());

    private final ServerProcess server;
    private final List<LoadConnection> connections = new ArrayList<>();

    private InFlight(ServerProcess server) {
        this.server = server;
    }

    /**
     * What a server held.
     *
     * @param idle while as many connections were open, each after some answers
     * @param busy while all requests were in flight
     */
    record Held(Heap idle, Heap busy) {}

    /** Sends the request that often at once and waits for the answers. */
    static Held measure(ServerProcess server, int callers, LoadRequest request) throws IOException {
        try (InFlight inFlight = new InFlight(server)) {
            inFlight.connect(callers);
            Heap idle = server.heap();
            for (LoadConnection connection : inFlight.connections) {
                connection.write(request.next().bytes());
            }
            inFlight.awaitAll();
            Heap busy = server.heap();
            for (LoadConnection connection : inFlight.connections) {
                connection.read();
            }
            return new Held(idle, busy);
        }
    }

    private void connect(int callers) throws IOException {
        for (int i = 0; i < callers; i++) {
            LoadConnection connection = new LoadConnection(server.port());
            connections.add(connection);
            for (int answered = 0; answered < ANSWERS; answered++) {
                connection.send(LoadRequest.QUICK.next());
            }
        }
    }

    private void awaitAll() throws IOException {
        String all = "{\"hanging\":" + connections.size() + "}";
        long end = System.nanoTime() + 10_000_000_000L;
        try (LoadConnection connection = new LoadConnection(server.port())) {
            SignedRequest question = HANGING.next();
            while (!question.isAnswered(connection.send(question), all)) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("the requests were never in flight all at once");
                }
                question = HANGING.next();
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (LoadConnection connection : connections) {
            connection.close();
        }
    }
}
