package dev.callhook;

import static dev.callhook.SignedRequests.call;
import static dev.callhook.TimedRequests.await;
import static dev.callhook.TimedRequests.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Tool;
import dev.callhook.http.WebhookResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VirtualThreadTest {

    private static final boolean VIRTUAL = Runtime.version().feature() >= 21;
    private static final int CARRIERS = Runtime.getRuntime().availableProcessors();

    private final CountDownLatch busy = new CountDownLatch(CARRIERS);
    private final TimedRequests requests = TimedRequests.to(new Desk());
    private volatile boolean released;

    @AfterEach
    void release() {
        released = true;
        requests.untilIdle();
    }

    @Test
    void runsHandlersOnVirtualThreadsWhereTheJvmHasThem() {
        assertThat(text(requests.tool("thread")).contains("VirtualThread[")).isEqualTo(VIRTUAL);
        assertThat(text(requests.tool("thread"))).contains("callhook-handler-");
        assertThat(text(requests.calls(call("a", "thread", "{}"), call("b", "thread", "{}"))))
                .contains("callhook-handler-");
    }

    @Test
    void runsFurtherHandlersWhileOthersKeepAllCarriersBusy() {
        List<CompletableFuture<WebhookResponse>> loops = IntStream.range(0, CARRIERS)
                .mapToObj(i -> requests.tool("loop"))
                .toList();
        await(busy);

        CompletableFuture<WebhookResponse> alone = requests.tool("thread");
        CompletableFuture<WebhookResponse> batch = requests.calls(call("a", "thread", "{}"), call("b", "thread", "{}"));
        requests.advanceMillis(100);

        String thread = VIRTUAL ? "callhook-spare-" : "callhook-handler-";
        assertThat(text(alone)).contains(thread);
        assertThat(text(batch)).contains(thread);
        assertThat(loops).noneMatch(CompletableFuture::isDone);
        released = true;
        loops.forEach(loop -> assertThat(text(loop)).isEqualTo(SignedRequests.result("{'ok':true}")));
    }

    private final class Desk {

        @Tool("thread")
        String thread() {
            return Thread.currentThread().toString();
        }

        @Tool("loop")
        void loop() {
            busy.countDown();
            while (!released) {
                Thread.onSpinWait();
            }
        }
    }
}
