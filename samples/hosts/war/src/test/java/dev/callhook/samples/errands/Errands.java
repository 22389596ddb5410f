package dev.callhook.samples.errands;

import dev.callhook.handler.Tool;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;

/** Tools that have Callhook use every kind of thread that it has. Safe for use by several threads. */
public final class Errands {

    private final CountDownLatch under = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    @Tool("where")
    String where() {
        return Thread.currentThread().getName().startsWith("callhook-handler-") ? "executor" : "container";
    }

    @Tool("elsewhere")
    CompletionStage<String> elsewhere() {
        CompletableFuture<String> result = new CompletableFuture<>();
        new Thread(() -> result.complete("done"), "errand").start();
        return result;
    }

    @Tool(value = "interrupted", timeout = "20ms")
    void interrupted() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    @Tool(value = "cancelled", timeout = "20ms")
    CompletionStage<String> cancelled() {
        return new CompletableFuture<>();
    }

    /** Goes on until it is told to end, just before the application is undeployed. */
    @Tool(value = "background", async = true)
    void background() throws InterruptedException {
        under.countDown();
        over.await();
    }

    @Tool("end")
    void end() throws InterruptedException {
        under.await();
        over.countDown();
    }
}
