package dev.callhook;

import static dev.callhook.TimedRequests.LATE_EVENT;
import static dev.callhook.TimedRequests.await;
import static dev.callhook.TimedRequests.get;
import static dev.callhook.TimedRequests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.http.WebhookResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where an event is handled whose handler has been quick, and what happens when it hangs all the same. */
class EventThreadTest {

    private static final int FIRST_RUNS = 9; // until a handler that is quick counts as quick

    private final CountDownLatch release = new CountDownLatch(1);
    private final TimedRequests requests = TimedRequests.to(new Desk());
    private final List<Thread> ranOn = new ArrayList<>(); // one after the other
    private volatile boolean hanging;
    private volatile Thread ranLastOn = Thread.currentThread();

    @BeforeEach
    void handleTheFirst() {
        for (int i = 0; i < FIRST_RUNS; i++) {
            get(event("'id':'first-" + i + "'"));
            ranOn.add(ranLastOn);
        }
    }

    @AfterEach
    void release() {
        release.countDown();
    }

    @Test
    void runsOnTheCallingThreadOnceItHasBeenSeenToBeQuick() {
        assertThat(ranOn).doesNotContain(Thread.currentThread());
        for (int i = 0; i < FIRST_RUNS; i++) {
            assertThat(event("'id':'next-" + i + "'")).isDone();
            assertThat(ranLastOn).isSameAs(Thread.currentThread());
        }
    }

    @Test
    void isAnsweredInTimeWhenItHangsOnTheCallingThread() throws InterruptedException {
        CompletableFuture<WebhookResponse> answer = new CompletableFuture<>();
        Thread caller = heldCaller("'id':'a'", answer);

        requests.advanceMillis(9_250);

        until(() -> requests.answers() == FIRST_RUNS + 1);
        assertThat(caller.isAlive()).isTrue();
        release();
        caller.join(30_000);
        assertThat(get(answer)).isEqualTo(LATE_EVENT);
        assertThat(requests.answers()).isEqualTo(FIRST_RUNS + 1);
    }

    @Test
    void isStartedOnAnotherThreadIfItHadToWait() {
        CompletableFuture<WebhookResponse> first = new CompletableFuture<>();
        Thread caller = heldCaller("'id':'a'", first);
        CompletableFuture<WebhookResponse> second = event("'id':'a','status':'ended'");
        assertThat(second).isNotDone();

        release();

        assertThat(get(first).status()).isEqualTo(200);
        assertThat(get(second).status()).isEqualTo(200);
        assertThat(ranLastOn).isNotIn(caller, Thread.currentThread());
    }

    @Test
    void holdsNoMoreCallingThreadsThanThereAreProcessors() {
        for (int i = 0; i < Math.min(8, Runtime.getRuntime().availableProcessors()); i++) {
            Thread unused = heldCaller("'id':'" + i + "'", new CompletableFuture<>());
        }

        assertThat(event("'id':'more'")).isNotDone();
        until(() -> ranLastOn.getName().startsWith("callhook-handler-"));
    }

    @Test
    void runsNeverOnTheCallingThreadIfAStoreMayBlock() {
        SharedStore store = new SharedStore();
        TimedRequests storing = TimedRequests.to(
                WebhookDispatcher.builder().handlers(new Desk()).idempotency(Idempotency.shared(store)));

        for (int i = 0; i < 3 * FIRST_RUNS; i++) {
            get(storing.event("status-update", "'call':{'id':'" + i + "'}"));
            assertThat(ranLastOn).isNotSameAs(Thread.currentThread());
        }
        assertThat(store.threads).isNotEmpty().doesNotContain(Thread.currentThread());
    }

    /** Returns the thread that has brought an event whose handler hangs on it. */
    private Thread heldCaller(String call, CompletableFuture<WebhookResponse> answer) {
        hanging = true;
        Thread caller = new Thread(() -> event(call).thenAccept(answer::complete));
        caller.start();
        until(() -> caller.equals(ranLastOn));
        return caller;
    }

    private CompletableFuture<WebhookResponse> event(String call) {
        return requests.event("status-update", "'call':{" + call + "}");
    }

    private final class Desk {

        @OnStatusUpdate
        void show() {
            ranLastOn = Thread.currentThread();
            if (hanging) {
                await(release);
            }
        }
    }
}
