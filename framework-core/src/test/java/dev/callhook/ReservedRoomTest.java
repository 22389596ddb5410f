package dev.callhook;

import static dev.callhook.SignedRequests.result;
import static dev.callhook.TimedRequests.get;
import static dev.callhook.TimedRequests.text;
import static dev.callhook.TimedRequests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.Tool;
import dev.callhook.http.WebhookResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However many reports hang, somebody on the line finds room. */
class ReservedRoomTest {

    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger hanging = new AtomicInteger();
    private final AtomicInteger ran = new AtomicInteger();

    @ParameterizedTest
    @CsvSource({"2, 1", "3, 2", "4, 3", "8, 6"})
    void runsAToolAtOnceWhileReportsHang(int running, int inBackground) {
        TimedRequests requests = TimedRequests.to(WebhookDispatcher.builder()
                .handlers(new Desk())
                .limits(DispatchLimits.of().maxRunningHandlers(running).maxQueuedHandlers(10)));
        List<CompletableFuture<WebhookResponse>> reports = IntStream.range(0, 8)
                .mapToObj(i -> requests.event("end-of-call-report", "'call':{'id':'c-" + i + "'}"))
                .toList();
        until(() -> hanging.get() == inBackground);
        assertThat(requests.load().queuedHandlers()).isEqualTo(8 - inBackground);

        assertThat(text(requests.tool("ping"))).isEqualTo(result("{'ok':true}"));

        assertThat(hanging).hasValue(inBackground);
        release.countDown();
        reports.forEach(report -> assertThat(get(report).status()).isEqualTo(200));
        assertThat(ran).hasValue(8);
        requests.untilIdle();
        assertThat(requests.load().runningHandlers()).isZero();
    }

    private final class Desk {

        @OnEndOfCallReport
        void file() throws InterruptedException {
            hanging.incrementAndGet();
            release.await();
            ran.incrementAndGet();
        }

        @Tool("ping")
        void ping() {
            // needs a thread
        }
    }
}
