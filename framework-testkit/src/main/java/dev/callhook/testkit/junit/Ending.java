package dev.callhook.testkit.junit;

import dev.callhook.WebhookDispatcher;
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
 */
record Ending(WebhookDispatcher dispatcher, @Nullable JettyServer server) {

    private static final long LONGEST_SECONDS = 20;

    /** Closes everything; in a hurry what runs is interrupted at once. */
    void end(boolean hurry) {
        FutureTask<Boolean> closing = new FutureTask<>(this::close);
        Thread thread = new Thread(closing, "callhook-test-end");
        thread.setDaemon(true);
        thread.start();
        if (hurry) {
            thread.interrupt();
        }
        try {
            closing.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("the dispatcher did not close within " + LONGEST_SECONDS + " s", e);
        } catch (ExecutionException e) {
            throw new AssertionError("the dispatcher or its server could not be closed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while the dispatcher was closed", e);
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
