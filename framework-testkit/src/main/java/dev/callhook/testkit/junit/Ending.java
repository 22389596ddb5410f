package dev.callhook.testkit.junit;

import dev.callhook.WebhookDispatcher;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Closes what one test had, on a thread of its own, so that a test never hangs in it.
 *
 * @param dispatcher the dispatcher
 * @param server the server; null if there is none
 * @param longest how long it may take
 */
record Ending(WebhookDispatcher dispatcher, @Nullable JettyServer server, Duration longest) {

    /** Longer than a delivery that has just begun may take, and then its interrupt. */
    static final Duration LONGEST = Duration.ofSeconds(15);

    /** Closes everything; in a hurry what runs is interrupted at once. Returns what went wrong with it, or nothing. */
    String end(boolean hurry) {
        FutureTask<Boolean> closing = new FutureTask<>(this::close);
        Thread thread = new Thread(closing, "callhook-test-end");
        thread.setDaemon(true);
        thread.start();
        if (hurry) {
            thread.interrupt();
        }
        try {
            closing.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            return "";
        } catch (TimeoutException e) {
            return "The dispatcher did not close within " + longest.toSeconds()
                    + " s. If its builder has a nanoTime(...)"
                    + " that stands still, leave that to CallhookExtension.time(...).";
        } catch (ExecutionException e) {
            return "The dispatcher or its server could not be closed: " + e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "The test was interrupted while its dispatcher was closed.";
        }
    }

    private boolean close() throws Exception {
        dispatcher.close();
        boolean hurried = Thread.interrupted(); // or the server would not stop
        if (server != null) {
            server.end().close();
        }
        return hurried;
    }
}
