package dev.callhook;

import static dev.callhook.SignedRequests.call;
import static dev.callhook.SignedRequests.error;
import static dev.callhook.SignedRequests.json;
import static dev.callhook.SignedRequests.result;
import static dev.callhook.TimedRequests.BUSY;
import static dev.callhook.TimedRequests.await;
import static dev.callhook.TimedRequests.get;
import static dev.callhook.TimedRequests.text;
import static dev.callhook.TimedRequests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Deadline;
import dev.callhook.handler.Tool;
import dev.callhook.http.WebhookResponse;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AsyncToolTest {

    private static final String OK = result("{'ok':true}");

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final CountDownLatch release = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();
    private final Queue<Duration> left = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Void> stage = new CompletableFuture<>();
    private TimedRequests requests = TimedRequests.to(new Desk());

    @AfterEach
    void release() {
        release.countDown();
    }

    @Test
    void isAnsweredWhileItsWorkGoesOn() {
        CompletableFuture<WebhookResponse> answer = requests.tool("work");
        assertThat(answer).isDone();
        assertThat(text(answer)).isEqualTo(OK);
        assertThat(text(requests.tool("stage"))).isEqualTo(OK);
        assertThat(text(requests.calls(call("a", "work", "{}"), call("b", "quick", "{}"))))
                .isEqualTo(json("{'results':[{'tool_call_id':'a','result':{'ok':true}},"
                        + "{'tool_call_id':'b','result':{'value':'done'}}]}"));
        assertThat(requests.load().openDeliveries()).isEqualTo(3);

        release.countDown();
        stage.complete(null);

        requests.untilIdle();
        assertThat(begun).hasValue(3);
        assertThat(log.lines()).noneMatch(line -> line.startsWith("WARN"));
    }

    @Test
    void leavesTheReasonOfItsFailureInTheLog() {
        log.clear();
        assertThat(text(requests.tool("fail"))).isEqualTo(OK);
        requests.untilIdle();

        assertThat(log.lines())
                .singleElement()
                .asString()
                .matches("ERROR tool fail failed, incident [0-9a-f]{12}, call unknown");
        assertThat(log.everything().get(1)).endsWith("java.lang.IllegalStateException: the printer is out of paper");
    }

    @Test
    void tellsTheSenderIfThereIsNoRoomForTheOnlyCalls() {
        requests = TimedRequests.to(WebhookDispatcher.builder()
                .handlers(new Desk())
                .limits(DispatchLimits.of().maxRunningHandlers(1).maxQueuedHandlers(0)));
        text(requests.tool("work"));

        assertThat(get(requests.tool("work")))
                .isEqualTo(WebhookResponse.of(503, error(BUSY)).withHeader("Retry-After", "5"));
        assertThat(get(requests.calls(call("a", "work", "{}"), call("b", "stage", "{}"))))
                .isEqualTo(WebhookResponse.of(
                                503,
                                json("{'results':[{'tool_call_id':'a','result':{'error':'" + BUSY + "'}},"
                                        + "{'tool_call_id':'b','result':{'error':'" + BUSY + "'}}]}"))
                        .withHeader("Retry-After", "5"));
    }

    @Test
    void tellsTheAssistantIfThereIsNoRoomForOneOfSeveralCalls() {
        text(requests.tool("once"));

        assertThat(text(requests.calls(call("a", "once", "{}"), call("b", "quick", "{}"))))
                .isEqualTo(json("{'results':[{'tool_call_id':'a','result':{'error':'" + BUSY + "'}},"
                        + "{'tool_call_id':'b','result':{'value':'done'}}]}"));
        assertThat(get(requests.tool("once")).status()).isEqualTo(503);
        assertThat(begun).hasValueLessThanOrEqualTo(1);
    }

    @Test
    void goesOnForFiveMinutesAndIsInterruptedThen() {
        text(requests.tool("work"));
        isInterruptedAfter("work", Duration.ofMinutes(5));
    }

    @Test
    void goesOnForTheBackgroundLimit() {
        requests = TimedRequests.to(WebhookDispatcher.builder()
                .handlers(new Desk())
                .limits(DispatchLimits.of().backgroundLimit(Duration.ofSeconds(90))));
        text(requests.tool("work"));
        isInterruptedAfter("work", Duration.ofSeconds(90));
    }

    @Test
    void goesOnForItsOwnTimeout() {
        text(requests.tool("workFor90s"));
        isInterruptedAfter("workFor90s", Duration.ofSeconds(90));
    }

    @Test
    void hasItsTimeCountedFromTheArrivalAndIsTakenHoweverLateItCame() {
        assertThat(text(requests.tool("workFor90s", Duration.ofSeconds(30)))).isEqualTo(OK);
        isInterruptedAfter("workFor90s", Duration.ofSeconds(60));
    }

    private void isInterruptedAfter(String tool, Duration time) {
        until(() -> begun.get() == 1);
        assertThat(left).containsExactly(time);
        log.clear();
        requests.advance(time.minusMillis(9_251));
        CompletableFuture<WebhookResponse> canary = requests.tool("hang");
        requests.advanceMillis(9_250);
        get(canary);
        assertThat(log.lines()).noneMatch(line -> line.contains(tool));

        requests.advanceMillis(1);

        await(interrupted);
        requests.untilIdle();
        assertThat(log.lines())
                .contains(
                        "WARN tool " + tool + " was not done at the end of its time and is interrupted, call unknown",
                        "INFO tool " + tool + " ended after its time, its result was dropped, call unknown");
    }

    private final class Desk {

        @Tool(value = "work", async = true)
        void work(Deadline deadline) {
            left.add(deadline.remaining());
            begun.incrementAndGet();
            try {
                release.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        }

        @Tool(value = "workFor90s", async = true, timeout = "90s")
        void workFor90s(Deadline deadline) {
            work(deadline);
        }

        @Tool(value = "once", async = true, maxConcurrent = 1)
        void once(Deadline deadline) {
            work(deadline);
        }

        @Tool(value = "stage", async = true)
        CompletionStage<Void> stage() {
            begun.incrementAndGet();
            return stage;
        }

        @Tool(value = "fail", async = true)
        void fail() {
            throw new IllegalStateException("the printer is out of paper");
        }

        @Tool("hang")
        CompletionStage<String> hang() {
            return new CompletableFuture<>();
        }

        @Tool("quick")
        String quick() {
            return "done";
        }
    }
}
