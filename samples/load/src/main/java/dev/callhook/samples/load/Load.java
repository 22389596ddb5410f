package dev.callhook.samples.load;

import dev.callhook.samples.load.LoadConnection.Answer;
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
import java.util.function.BiPredicate;
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
    Figures run(Supplier<SignedRequest> requests, BiPredicate<SignedRequest, Answer> good) {
        ExecutorService callers = Executors.newFixedThreadPool(connections);
        List<LoadConnection> open = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                open.add(new LoadConnection(port));
            }
            List<Callable<long[]>> work = open.stream()
                    .<Callable<long[]>>map(connection -> () -> call(connection, requests, good))
                    .toList();
            long start = System.nanoTime();
            List<Future<long[]>> results = callers.invokeAll(work);
            return figures(results, System.nanoTime() - start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            callers.shutdownNow();
            open.forEach(Load::close);
        }
    }

    private static Figures figures(List<Future<long[]>> results, long elapsed)
            throws ExecutionException, InterruptedException {
        List<long[]> nanos = new ArrayList<>();
        for (Future<long[]> result : results) {
            nanos.add(result.get());
        }
        return new Figures(nanos.stream().flatMapToLong(Arrays::stream).toArray(), elapsed);
    }

    private long[] call(
            LoadConnection connection, Supplier<SignedRequest> requests, BiPredicate<SignedRequest, Answer> good)
            throws IOException {
        long[] nanos = new long[requestsEach];
        for (int i = 0; i < requestsEach; i++) {
            SignedRequest request = requests.get();
            long start = System.nanoTime();
            Answer answer = connection.send(request);
            nanos[i] = System.nanoTime() - start;
            if (!good.test(request, answer)) {
                throw new IllegalStateException("answered " + answer);
            }
        }
        return nanos;
    }

    private static void close(LoadConnection connection) {
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
