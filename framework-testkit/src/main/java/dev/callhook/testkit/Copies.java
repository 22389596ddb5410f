package dev.callhook.testkit;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one payload several times at once: each copy has a thread, and all threads start together. */
final class Copies {

    private static final long LONGEST_SECONDS = 60;

    private Copies() {}

    static List<WebhookAnswer> send(WebhookTestKit kit, SamplePayload payload, int copies) {
        ExecutorService threads = Executors.newFixedThreadPool(copies);
        try {
            CountDownLatch allReady = new CountDownLatch(copies);
            Callable<WebhookAnswer> copy = () -> {
                allReady.countDown();
                allReady.await();
                return kit.send(payload);
            };
            List<Future<WebhookAnswer>> sent = new ArrayList<>();
            for (int i = 0; i < copies; i++) {
                sent.add(threads.submit(copy));
            }
            return answers(sent);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the answers to " + copies + " copies", e);
        } catch (TimeoutException e) {
            throw new AssertionError("one of " + copies + " copies had no answer within " + LONGEST_SECONDS + " s", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException noAnswer) {
                throw noAnswer;
            }
            throw new IllegalStateException("one of " + copies + " copies could not be sent", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<WebhookAnswer> answers(List<Future<WebhookAnswer>> sent)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<WebhookAnswer> answers = new ArrayList<>();
        for (Future<WebhookAnswer> answer : sent) {
            answers.add(answer.get(LONGEST_SECONDS, TimeUnit.SECONDS));
        }
        return answers;
    }
}
