package dev.callhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.OnEndOfCallReport;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CloseListenersTest {

    @Test
    void beginsNoFurtherListenerOfAnEventOnceTheGraceIsOver() throws Exception {
        List<String> ran = new CopyOnWriteArrayList<>();
        CountDownLatch begun = new CountDownLatch(1);
        class Desk {
            @OnEndOfCallReport(order = 1)
            void first() throws InterruptedException {
                begun.countDown();
                try {
                    new CountDownLatch(1).await();
                } finally {
                    ran.add("first ended");
                }
            }

            @OnEndOfCallReport(order = 2)
            void second() {
                ran.add("second");
            }
        }
        TimedRequests requests = TimedRequests.to(WebhookDispatcher.builder()
                .handlers(new Desk())
                .limits(DispatchLimits.of().closeGrace(Duration.ZERO)));
        CompletableFuture<?> answer = requests.event("end-of-call-report", "'call':{'id':'c-1'}");
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        requests.advanceMillis(9_250);
        answer.get(30, TimeUnit.SECONDS);

        CompletableFuture.runAsync(requests::close).get(60, TimeUnit.SECONDS);

        assertThat(ran).containsExactly("first ended");
    }
}
