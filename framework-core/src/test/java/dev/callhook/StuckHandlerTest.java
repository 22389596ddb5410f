package dev.callhook;

import static dev.callhook.SignedRequests.error;
import static dev.callhook.SignedRequests.result;
import static dev.callhook.TimedRequests.BUSY;
import static dev.callhook.TimedRequests.LATE;
import static dev.callhook.TimedRequests.await;
import static dev.callhook.TimedRequests.text;
import static dev.callhook.TimedRequests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Tool;
import dev.callhook.http.WebhookResponse;
import dev.callhook.spi.WebhookEvent;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StuckHandlerTest {

    private static final String KEEPS = "WARN tool ignore ignores its interrupt and keeps the thread callhook-handler-1"
            + " until it ends, it is at\n\tat ";

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final CountDownLatch ignoring = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final Queue<WebhookEvent> events = new ConcurrentLinkedQueue<>();
    private final TimedRequests requests = TimedRequests.to(WebhookDispatcher.builder()
            .handlers(new Desk())
            .listener(events::add)
            .limits(DispatchLimits.of().maxRunningHandlers(1).maxQueuedHandlers(2)));

    @AfterEach
    void release() {
        release.countDown();
    }

    @Test
    void saysOnceWhereAHandlerIsThatIgnoresItsInterrupt() {
        CompletableFuture<WebhookResponse> answer = ignoring();
        assertThat(text(answer)).isEqualTo(error(LATE));
        assertThat(stuckLines()).isEmpty();
        assertThat(requests.load().stuckHandlers()).isZero();

        requests.advanceMillis(1_000);
        until(() -> stuckLines().size() == 1);
        assertThat(requests.load().stuckHandlers()).isEqualTo(1);
        hourPasses();
        hourPasses();

        assertThat(stuckLines()).singleElement().satisfies(line -> {
            assertThat(line).startsWith(KEEPS);
            assertThat(line.lines().skip(1)).anyMatch(frame -> frame.contains("StuckHandlerTest$Desk.ignore("));
        });
        release.countDown();
        requests.untilIdle();
        assertThat(log.lines()).contains("INFO tool ignore ended after its time, its result was dropped, call unknown");
        until(() -> events.stream().filter(WebhookEvent.Stuck.class::isInstance).count() == 1);
    }

    @Test
    void losesTheThreadUntilTheHandlerEnds() {
        assertThat(text(ignoring())).isEqualTo(error(LATE));

        CompletableFuture<WebhookResponse> queued = requests.tool("quick");
        CompletableFuture<WebhookResponse> late = requests.tool("quick", Duration.ofSeconds(9));
        assertThat(text(requests.tool("quick"))).isEqualTo(error(BUSY));
        requests.advanceMillis(250);
        assertThat(text(late)).isEqualTo(error(LATE));
        assertThat(queued).isNotDone();
        release.countDown();

        assertThat(text(queued)).isEqualTo(result("{'ok':true}"));
        requests.untilIdle();
    }

    @Test
    void doesNotCountAHandlerAsStuckThatEndsWithinASecondOfItsInterrupt() {
        assertThat(text(ignoring())).isEqualTo(error(LATE));
        requests.advanceMillis(999);
        release.countDown();
        requests.untilIdle();
        requests.advanceMillis(10_000);

        assertThat(stuckLines()).isEmpty();
        assertThat(requests.load().stuckHandlers()).isZero();
    }

    @Test
    void freesAHandlerThatWasStuckAndThenReturnsAStageThatNobodyCompletes() {
        CompletableFuture<WebhookResponse> answer = requests.tool("ignoreAndDefer");
        await(ignoring);
        requests.advanceMillis(9_250);
        assertThat(text(answer)).isEqualTo(error(LATE));
        requests.advanceMillis(1_000);
        until(() -> requests.load().stuckHandlers() == 1);

        release.countDown();

        requests.untilIdle();
    }

    private CompletableFuture<WebhookResponse> ignoring() {
        CompletableFuture<WebhookResponse> answer = requests.tool("ignore");
        await(ignoring);
        requests.advanceMillis(9_250);
        return answer;
    }

    private List<String> stuckLines() {
        return log.lines().stream()
                .filter(line -> line.contains("ignores its interrupt"))
                .toList();
    }

    /** Moves the time, and waits until the watchdog has seen it. */
    private void hourPasses() {
        CompletableFuture<WebhookResponse> seesTheTime = requests.tool("quick");
        requests.advance(Duration.ofHours(1));
        assertThat(text(seesTheTime)).isEqualTo(error(LATE));
    }

    private static void ignoreInterrupts(CountDownLatch end) {
        boolean ended = false;
        while (!ended) {
            try {
                ended = end.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                // this is what a stuck handler does
            }
        }
    }

    private final class Desk {

        @Tool("ignore")
        void ignore() {
            ignoring.countDown();
            ignoreInterrupts(release);
        }

        @Tool("ignoreAndDefer")
        CompletionStage<String> ignoreAndDefer() {
            ignore();
            return new CompletableFuture<>() {
                @Override
                public boolean cancel(boolean mayInterrupt) {
                    return false;
                }
            };
        }

        @Tool("quick")
        void quick() {}
    }
}
