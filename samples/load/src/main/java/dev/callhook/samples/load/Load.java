package dev.callhook.samples.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Callers that each send a request, wait for the answer, and send the next.
 *
 * @param port of the server
 * @param connections how many callers at once
 * @param requestsEach how many requests each of them sends
 */
record Load(int port, int connections, int requestsEach) {

    /** Sends, and returns how long each answer took; fails if an answer is not as it should be. */
    Figures run(Supplier<byte[]> requests, Predicate<LoadConnection.Answer> good) {
        ExecutorService callers = Executors.newFixedThreadPool(connections);
        try {
            List<LoadConnection> open = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                open.add(new LoadConnection(port));
            }
            List<Callable<long[]>> work = open.stream()
                    .<Callable<long[]>>map(connection -> () -> call(connection, requests, good))
                    .toList();
            long start = System.nanoTime();
            List<Future<long[]>> results = callers.invokeAll(work);
            long elapsed = System.nanoTime() - start;
            List<long[]> nanos = new ArrayList<>();
            for (Future<long[]> result : results) {
                nanos.add(result.get());
            }
            return new Figures(nanos.stream().flatMapToLong(Arrays::stream).toArray(), elapsed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            callers.shutdownNow();
        }
    }

    private long[] call(LoadConnection connection, Supplier<byte[]> requests, Predicate<LoadConnection.Answer> good)
            throws IOException {
        try (connection) {
            long[] nanos = new long[requestsEach];
            for (int i = 0; i < requestsEach; i++) {
                byte[] request = requests.get();
                long start = System.nanoTime();
                LoadConnection.Answer answer = connection.send(request);
                nanos[i] = System.nanoTime() - start;
                if (!good.test(answer)) {
                    throw new IllegalStateException("answered " + answer);
                }
            }
            return nanos;
        }
    }
}
