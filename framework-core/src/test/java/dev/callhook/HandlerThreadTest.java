package dev.callhook;

import static dev.callhook.TimedRequests.await;
import static dev.callhook.TimedRequests.get;
import static dev.callhook.TimedRequests.text;
import static dev.callhook.TimedRequests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.Tool;
import dev.callhook.http.WebhookResponse;
import dev.callhook.payload.AssistantRequestResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandlerThreadTest {

    private static final int FIRST_RUNS = 9; // until a handler that is quick counts as quick

    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicBoolean hanging = new AtomicBoolean();
    private final Desk desk = new Desk();
    private final TimedRequests requests = TimedRequests.to(desk);
    private volatile Thread ranOn = Thread.currentThread();

    @AfterEach
    void release() {
        release.countDown();
    }

    @Test
    void runsAToolOnTheCallingThreadOnceItHasBeenSeenToBeQuick() {
        for (int i = 0; i < FIRST_RUNS; i++) {
            assertThat(text(requests.tool("quick"))).isEqualTo(SignedRequests.result("{'ok':true}"));
            assertThat(ranOn).isNotSameAs(Thread.currentThread());
        }
        for (int i = 0; i < FIRST_RUNS; i++) {
            assertThat(requests.tool("quick")).isDone();
            assertThat(ranOn).isSameAs(Thread.currentThread());
        }
    }

    @Test
    void runsAnAssistantRequestOnTheCallingThreadOnceItHasBeenSeenToBeQuick() {
        for (int i = 0; i < FIRST_RUNS; i++) {
            get(requests.event("assistant-request", ""));
            assertThat(ranOn).isNotSameAs(Thread.currentThread());
        }
        assertThat(requests.event("assistant-request", "")).isDone();
        assertThat(ranOn).isSameAs(Thread.currentThread());
    }

    @Test
    void runsASlowToolElsewhere() {
        for (int i = 0; i < 3 * FIRST_RUNS; i++) {
            text(requests.tool("slow"));
            assertThat(ranOn).isNotSameAs(Thread.currentThread());
        }
    }

    @Test
    void forgivesOneSlowRunAndNotTwo() {
        for (int i = 0; i < 8 * FIRST_RUNS; i++) {
            text(requests.tool("sometimesSlow"));
        }
        assertThat(ranOn).isSameAs(Thread.currentThread());

        desk.takesMillis = 3;
        text(requests.tool("sometimesSlow"));
        text(requests.tool("sometimesSlow"));
        assertThat(ranOn).isSameAs(Thread.currentThread());
        text(requests.tool("sometimesSlow"));
        assertThat(ranOn).isNotSameAs(Thread.currentThread());
    }

    @Test
    void answersAQuickToolThatSuddenlyHangsWithAnInterrupt() throws InterruptedException {
        for (int i = 0; i < 8 * FIRST_RUNS; i++) {
            text(requests.tool("suddenlyHangs"));
        }
        hanging.set(true);
        List<Thread> callers = Stream.generate(() -> new Thread(() -> text(requests.tool("suddenlyHangs"))))
                .limit(2)
                .toList();
        for (Thread caller : callers) {
            caller.start();
            until(() -> caller.equals(ranOn));
        }

        requests.advanceMillis(100); // long enough to count as slow before they end
        watchdogSeesTheTime();
        watchdogSeesTheTime();
        assertThat(requests.tool("suddenlyHangs")).isNotDone();
        until(() -> !callers.contains(ranOn) && !Thread.currentThread().equals(ranOn));
        requests.advanceMillis(9_150);

        for (Thread caller : callers) {
            caller.join(30_000);
            assertThat(caller.isAlive()).isFalse();
        }
    }

    private void watchdogSeesTheTime() {
        CompletableFuture<WebhookResponse> canary = requests.tool("later", Duration.ofMillis(9_249));
        requests.advanceMillis(1);
        get(canary);
    }

    private final class Desk {

        private volatile long takesMillis;

        @Tool("quick")
        void quick() {
            ranOn = Thread.currentThread();
        }

        @Tool("slow")
        void slow() {
            ranOn = Thread.currentThread();
            requests.advanceMillis(3);
        }

        @Tool("sometimesSlow")
        void sometimesSlow() {
            ranOn = Thread.currentThread();
            requests.advanceMillis(takesMillis);
        }

        @Tool("suddenlyHangs")
        void suddenlyHangs() {
            ranOn = Thread.currentThread();
            if (hanging.get()) {
                await(release);
            }
        }

        @Tool("later")
        CompletableFuture<String> later() {
            return new CompletableFuture<>();
        }

        @AssistantRequest
        AssistantRequestResponse greet() {
            ranOn = Thread.currentThread();
            return AssistantRequestResponse.useDefault();
        }
    }
}
