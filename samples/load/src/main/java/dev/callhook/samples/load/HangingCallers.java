package dev.callhook.samples.load;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Callers of a tool that sleeps past its deadline. Each calls once and is told that the tool takes too long. */
final class HangingCallers {

    private static final String TOO_LONG = "{\"error\":\"The tool is taking too long, it has no result yet.\"}";
    private static final LoadRequest HANG = LoadRequest.tool("hang", Map.of());
    private static final LoadRequest HANGING = LoadRequest.tool("hanging", Map.of());

    private final int port;
    private final int callers;
    private final Future<Figures> answers;

    private HangingCallers(int port, int callers, Future<Figures> answers) {
        this.port = port;
        this.callers = callers;
        this.answers = answers;
    }

    /** Returns when all of them hang. */
    static HangingCallers start(int port, int callers) throws IOException {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Figures> answers = thread.submit(() -> new Load(port, callers, 1)
                    .run(
                            HANG::next,
                            (request, answer) ->
                                    answer.status() == 200 && answer.body().equals(TOO_LONG)));
            HangingCallers hanging = new HangingCallers(port, callers, answers);
            hanging.await();
            return hanging;
        } finally {
            thread.shutdown();
        }
    }

    private void await() throws IOException {
        try (LoadConnection connection = new LoadConnection(port)) {
            while (!allHang(connection)) {
                if (answers.isDone()) {
                    throw new IllegalStateException(
                            "the callers never hung all at once: " + answers().count());
                }
            }
        }
    }

    /** Whether all of them still hang. */
    boolean allHang() throws IOException {
        try (LoadConnection connection = new LoadConnection(port)) {
            return allHang(connection);
        }
    }

    private boolean allHang(LoadConnection connection) throws IOException {
        SignedRequest question = HANGING.next();
        return question.isAnswered(connection.send(question), "{\"hanging\":" + callers + "}");
    }

    /** Whether all of them have been answered. */
    boolean isAnswered() {
        return answers.isDone();
    }

    /** Returns how long the answers took, when all of them have been answered; fails if one was not as it should be. */
    Figures answers() {
        try {
            return answers.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
