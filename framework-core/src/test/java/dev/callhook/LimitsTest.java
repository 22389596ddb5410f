package dev.callhook;

import static dev.callhook.SignedRequests.call;
import static dev.callhook.SignedRequests.error;
import static dev.callhook.SignedRequests.json;
import static dev.callhook.SignedRequests.result;
import static dev.callhook.TimedRequests.BUSY;
import static dev.callhook.TimedRequests.BUSY_EVENT;
import static dev.callhook.TimedRequests.await;
import static dev.callhook.TimedRequests.get;
import static dev.callhook.TimedRequests.text;
import static dev.callhook.TimedRequests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.http.WebhookResponse;
import dev.callhook.payload.AssistantRequestResponse;
import dev.callhook.spi.DispatchLoad;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LimitsTest {

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CompletableFuture<String> later = new CompletableFuture<>();

    @AfterEach
    void release() {
        release.countDown();
    }

    @Test
    void turnsAwayWhatFindsNoRoomToRunOrToWait() {
        TimedRequests requests = with(DispatchLimits.of().maxRunningHandlers(2).maxQueuedHandlers(3));
        List<CompletableFuture<WebhookResponse>> taken = deliver(requests, "hang", 5);
        until(() -> atOnce.get() == 2);
        assertThat(requests.load()).isEqualTo(new DispatchLoad(5, 10_000, 2, 2, 3, 3, 0));
        log.clear();

        assertThat(text(requests.tool("hang"))).isEqualTo(error(BUSY));
        assertThat(get(requests.event("assistant-request", ""))).isEqualTo(WebhookResponse.of(200, "{}"));
        assertThat(get(requests.event("status-update", ""))).isEqualTo(BUSY_EVENT);

        assertThat(log.lines())
                .containsExactly(
                        "WARN tool hang was turned away: too much is under way",
                        "WARN assistant-request was turned away: too much is under way",
                        "WARN status-update was turned away: too much is under way");
        release.countDown();
        taken.forEach(answer -> assertThat(text(answer)).isEqualTo(result("{'ok':true}")));
        requests.untilIdle();
        assertThat(most).hasValue(2);
        assertThat(requests.load()).isEqualTo(new DispatchLoad(0, 10_000, 0, 2, 0, 3, 0));
    }

    @Test
    void turnsAwayTheCallsOfABatchThatFindNoRoom() {
        TimedRequests requests = with(DispatchLimits.of().maxRunningHandlers(1).maxQueuedHandlers(0));

        CompletableFuture<WebhookResponse> answer = requests.calls(call("a", "hang", "{}"), call("b", "hang", "{}"));
        release.countDown();

        assertThat(text(answer))
                .isEqualTo(json("{'results':[{'tool_call_id':'a','result':{'ok':true}},"
                        + "{'tool_call_id':'b','result':{'error':'" + BUSY + "'}}]}"));
    }

    @Test
    void boundsWhatIsOpenWithoutAThread() {
        TimedRequests requests = with(DispatchLimits.of().maxOpenDeliveries(3));
        List<CompletableFuture<WebhookResponse>> taken = deliver(requests, "later", 3);

        assertThat(text(requests.tool("later"))).isEqualTo(error(BUSY));
        assertThat(get(requests.event("status-update", ""))).isEqualTo(BUSY_EVENT);
        assertThat(get(requests.event("assistant-request", ""))).isEqualTo(WebhookResponse.of(200, "{}"));
        later.complete("done");

        taken.forEach(answer -> assertThat(text(answer)).isEqualTo(result("{'value':'done'}")));
        requests.untilIdle();
        assertThat(text(requests.tool("later"))).isEqualTo(result("{'value':'done'}"));
    }

    @Test
    void boundsTheCallsOfOneToolAtOnce() {
        TimedRequests requests = with(DispatchLimits.of());
        List<CompletableFuture<WebhookResponse>> taken = deliver(requests, "hangAtMostTwice", 2);

        assertThat(text(requests.tool("hangAtMostTwice"))).isEqualTo(error(BUSY));
        assertThat(text(requests.calls(call("a", "hangAtMostTwice", "{}"), call("b", "slow", "{}"))))
                .isEqualTo(json("{'results':[{'tool_call_id':'a','result':{'error':'" + BUSY + "'}},"
                        + "{'tool_call_id':'b','result':{'ok':true}}]}"));
        release.countDown();

        taken.forEach(answer -> assertThat(text(answer)).isEqualTo(result("{'ok':true}")));
        requests.untilIdle();
        for (int i = 0; i < 50; i++) {
            assertThat(text(requests.tool("hangAtMostTwice"))).isEqualTo(result("{'ok':true}"));
        }
    }

    @Test
    void countsACallThatIsLateUntilItsHandlerEnds() {
        TimedRequests requests = with(DispatchLimits.of());
        List<CompletableFuture<WebhookResponse>> taken = deliver(requests, "laterAtMostTwice", 2);
        requests.advanceMillis(9_250);
        taken.forEach(answer -> assertThat(text(answer)).isEqualTo(error(TimedRequests.LATE)));
        requests.untilIdle();

        assertThat(deliver(requests, "laterAtMostTwice", 2)).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void isEmptyAfterABurst() {
        TimedRequests requests = with(DispatchLimits.of().maxRunningHandlers(8).maxQueuedHandlers(50));
        release.countDown();
        List<CompletableFuture<WebhookResponse>> answers = deliver(requests, "hang", 1_000);

        answers.forEach(answer -> assertThat(text(answer)).isIn(result("{'ok':true}"), error(BUSY)));
        requests.untilIdle();
        assertThat(most.get()).isLessThanOrEqualTo(8);
        assertThat(text(requests.tool("hang"))).isEqualTo(result("{'ok':true}"));
    }

    private TimedRequests with(DispatchLimits limits) {
        Desk desk = new Desk();
        TimedRequests requests =
                TimedRequests.to(WebhookDispatcher.builder().handlers(desk).limits(limits));
        desk.works = () -> requests.advanceMillis(3);
        return requests;
    }

    private static List<CompletableFuture<WebhookResponse>> deliver(TimedRequests requests, String tool, int times) {
        return Stream.generate(() -> requests.tool(tool)).limit(times).toList();
    }

    private final class Desk {

        private Runnable works = () -> {};

        @Tool("hang")
        void hang() {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            await(release);
            atOnce.decrementAndGet();
            works.run(); // so that it never counts as quick
        }

        @Tool(value = "hangAtMostTwice", maxConcurrent = 2)
        void hangAtMostTwice() {
            await(release);
        }

        @Tool("later")
        CompletionStage<String> later() {
            return later;
        }

        @Tool(value = "laterAtMostTwice", maxConcurrent = 2)
        CompletionStage<String> laterAtMostTwice() {
            return new CompletableFuture<>();
        }

        @Tool("slow")
        void slow() {
            works.run();
        }

        @OnStatusUpdate
        void note() {}

        @AssistantRequest
        AssistantRequestResponse greet() {
            return AssistantRequestResponse.useDefault();
        }
    }
}
