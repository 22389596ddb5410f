package dev.callhook.testkit.junit;

import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.payload.AssistantRequestResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Handlers of tests that are run by tests: good ones, and some that leave something behind. */
final class Desk {

    final List<String> seen = new CopyOnWriteArrayList<>();
    final CompletableFuture<Void> later = new CompletableFuture<>();
    private final CountDownLatch never = new CountDownLatch(1);

    @AssistantRequest
    AssistantRequestResponse greet() {
        return AssistantRequestResponse.useDefault();
    }

    @Tool("opening_hours")
    String openingHours(String day) {
        seen.add(day);
        return "9 to 5";
    }

    @Tool("fail")
    void fail() {
        throw new IllegalStateException("no database");
    }

    @OnStatusUpdate("ended-with-error")
    void failToo() {
        throw new IllegalStateException("no mail");
    }

    @Tool(value = "hang", async = true)
    void hang() throws InterruptedException {
        hangOnTheLine();
    }

    @Tool("hang_on_the_line")
    void hangOnTheLine() throws InterruptedException {
        if (!never.await(1, TimeUnit.MINUTES)) {
            throw new AssertionError("nobody interrupted it");
        }
    }

    @Tool(value = "later", async = true)
    CompletionStage<Void> later() {
        return later;
    }
}
