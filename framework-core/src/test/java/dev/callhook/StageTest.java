package dev.callhook;

import static dev.callhook.SignedRequests.call;
import static dev.callhook.SignedRequests.error;
import static dev.callhook.SignedRequests.result;
import static dev.callhook.TimedRequests.LATE;
import static dev.callhook.TimedRequests.await;
import static dev.callhook.TimedRequests.text;
import static dev.callhook.TimedRequests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Tool;
import dev.callhook.http.WebhookResponse;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StageTest {

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final CountDownLatch release = new CountDownLatch(1);
    private final Gate gate = new Gate();
    private final Queue<CompletableFuture<String>> stages = new ConcurrentLinkedQueue<>();
    private final TimedRequests requests = TimedRequests.to(WebhookDispatcher.builder()
            .handlers(new Desk())
            .limits(DispatchLimits.of().maxRunningHandlers(2)));

    @AfterEach
    void release() {
        release.countDown();
    }

    @Test
    void holdsNoThreadForAStageThatIsOpen() {
        List<CompletableFuture<WebhookResponse>> answers = deliver("later", 1_000);
        until(() -> stages.size() == 1_000 && requests.load().runningHandlers() == 0);
        assertThat(requests.load().openDeliveries()).isEqualTo(1_000);
        assertThat(answers).noneMatch(CompletableFuture::isDone);

        stages.forEach(stage -> stage.complete("done"));

        answers.forEach(answer -> assertThat(text(answer)).isEqualTo(result("{'value':'done'}")));
        requests.untilIdle();
    }

    @Test
    void cancelsAStageAtTheDeadline() {
        CompletableFuture<WebhookResponse> answer = requests.tool("later");
        until(() -> stages.size() == 1);
        log.clear();

        requests.advanceMillis(9_250);

        assertThat(text(answer)).isEqualTo(error(LATE));
        until(() -> stages.element().isCancelled());
        requests.untilIdle();
        until(() -> log.lines().size() == 3);
        assertThat(log.lines())
                .containsExactly(
                        "WARN tool later was not done at the end of its time and is interrupted, call unknown",
                        "INFO tool later ended after its deadline with java.util.concurrent.CancellationException",
                        "INFO tool later ended after its time, its result was dropped, call unknown");
    }

    @Test
    void cancelsAStageThatComesAfterTheDeadline() throws InterruptedException {
        CompletableFuture<WebhookResponse> answer = requests.tool("laterWhenInterrupted");
        gate.awaitArrival();

        requests.advanceMillis(9_250);

        assertThat(text(answer)).isEqualTo(error(LATE));
        until(() -> stages.size() == 1 && stages.element().isCancelled());
        requests.untilIdle();
    }

    @Test
    void givesUpAStageThatCannotBeCancelledASecondLater() {
        List<CompletableFuture<WebhookResponse>> answers = deliver("uncancellable", 3);
        until(() -> stages.size() == 3);

        requests.advanceMillis(9_250);
        answers.forEach(answer -> assertThat(text(answer)).isEqualTo(error(LATE)));
        assertThat(requests.load().openDeliveries()).isEqualTo(3);
        requests.advanceMillis(1_000);

        requests.untilIdle();
        stages.forEach(stage -> stage.complete("much too late"));
        assertThat(requests.load().openDeliveries()).isZero();
    }

    @Test
    void answersOthersWhileTheCancellationOfStagesHangs() {
        List<CompletableFuture<WebhookResponse>> answers = deliver("hangsWhenCancelled", 10);
        until(() -> stages.size() == 10);
        requests.advanceMillis(9_250);
        answers.forEach(answer -> assertThat(text(answer)).isEqualTo(error(LATE)));

        CompletableFuture<WebhookResponse> other = requests.tool("later");
        requests.advanceMillis(9_250);

        assertThat(text(other)).isEqualTo(error(LATE));
        release.countDown();
        requests.untilIdle();
    }

    @Test
    void waitsForStagesOfABatchTogether() {
        CompletableFuture<WebhookResponse> answer = requests.calls(call("a", "later", "{}"), call("b", "now", "{}"));
        until(() -> stages.size() == 1 && requests.load().runningHandlers() == 0);

        requests.advanceMillis(9_250);

        assertThat(text(answer))
                .isEqualTo(SignedRequests.json("{'results':[{'tool_call_id':'a','result':{'error':'" + LATE + "'}},"
                        + "{'tool_call_id':'b','result':{'value':'now'}}]}"));
    }

    private List<CompletableFuture<WebhookResponse>> deliver(String tool, int times) {
        return Stream.generate(() -> requests.tool(tool)).limit(times).toList();
    }

    private CompletableFuture<String> opened(CompletableFuture<String> stage) {
        stages.add(stage);
        return stage;
    }

    private final class Desk {

        @Tool("later")
        CompletionStage<String> later() {
            return opened(new CompletableFuture<>());
        }

        @Tool("now")
        CompletionStage<String> now() {
            return CompletableFuture.completedFuture("now");
        }

        @Tool("laterWhenInterrupted")
        CompletionStage<String> laterWhenInterrupted() {
            try {
                gate.pass();
            } catch (InterruptedException e) {
                // goes on all the same
            }
            return later();
        }

        @Tool("uncancellable")
        CompletionStage<String> uncancellable() {
            return opened(new CompletableFuture<>() {
                @Override
                public boolean cancel(boolean mayInterrupt) {
                    return false;
                }
            });
        }

        @Tool("hangsWhenCancelled")
        CompletionStage<String> hangsWhenCancelled() {
            CompletableFuture<String> stage = opened(new CompletableFuture<>());
            CompletableFuture<String> unused = stage.whenComplete((value, failure) -> await(release));
            return stage;
        }
    }
}
