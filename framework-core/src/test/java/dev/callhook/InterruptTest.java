package dev.callhook;

import static dev.callhook.SignedRequests.error;
import static dev.callhook.SignedRequests.result;
import static dev.callhook.TimedRequests.LATE;
import static dev.callhook.TimedRequests.await;
import static dev.callhook.TimedRequests.get;
import static dev.callhook.TimedRequests.text;
import static dev.callhook.TimedRequests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolException;
import dev.callhook.http.WebhookResponse;
import dev.callhook.payload.AssistantRequestResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InterruptTest {

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final CountDownLatch never = new CountDownLatch(1);
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final ExecutorService oneThread = Executors.newSingleThreadExecutor();
    private final TimedRequests requests =
            TimedRequests.to(WebhookDispatcher.builder().handlers(new Desk()).executor(oneThread));

    @AfterEach
    void end() {
        never.countDown();
        oneThread.shutdown();
    }

    @Test
    void interruptsAToolAtItsDeadline() {
        CompletableFuture<WebhookResponse> answer = requests.tool("hang");
        await(hanging);
        log.clear();

        requests.advanceMillis(9_250);

        assertThat(text(answer)).isEqualTo(error(LATE));
        await(interrupted);
        requests.untilIdle();
        until(() -> log.lines().size() == 4);
        assertThat(log.lines())
                .containsExactly(
                        "WARN tool hang was not done at the end of its time and is interrupted, call unknown",
                        "DEBUG Desk.hang left its thread interrupted",
                        "INFO tool hang ended after its deadline with java.lang.IllegalStateException",
                        "INFO tool hang ended after its time, its result was dropped, call unknown");
        assertThat(text(requests.tool("isInterrupted"))).isEqualTo(result("{'value':false}"));
    }

    @Test
    void interruptsAnAssistantRequestAtItsDeadline() {
        CompletableFuture<WebhookResponse> answer = requests.event("assistant-request", "");
        await(hanging);

        requests.advanceMillis(4_250);

        assertThat(get(answer)).isEqualTo(WebhookResponse.of(200, "{}"));
        await(interrupted);
    }

    @Test
    void dropsWhatAToolSaysAfterItsDeadline() {
        CompletableFuture<WebhookResponse> answer = requests.tool("refuseWhenInterrupted");
        await(hanging);
        log.clear();

        requests.advanceMillis(9_250);

        assertThat(text(answer)).isEqualTo(error(LATE));
        requests.untilIdle();
        assertThat(log.lines())
                .contains("INFO tool refuseWhenInterrupted ended after its time, its result was dropped, call unknown");
    }

    @Test
    void saysOfACallThatHadNoThreadInTimeThatItWasNotRun() {
        CompletableFuture<WebhookResponse> hang = requests.tool("hang");
        await(hanging);
        CompletableFuture<WebhookResponse> waiting = requests.tool("isInterrupted");
        log.clear();

        requests.advanceMillis(9_250);

        assertThat(text(hang)).isEqualTo(error(LATE));
        assertThat(text(waiting)).isEqualTo(error(LATE));
        requests.untilIdle();
        assertThat(log.lines().stream().filter(line -> line.contains("isInterrupted")))
                .containsExactly(
                        "WARN tool isInterrupted had no turn before the end of its time and was not run, call unknown");
    }

    @Test
    void leavesNoInterruptOfAHandlerToTheNextOne() {
        for (String name : List.of("interruptItself", "interruptItselfAndFail", "interruptWithItsResult")) {
            get(requests.tool(name));
            assertThat(text(requests.tool("isInterrupted"))).as(name).isEqualTo(result("{'value':false}"));
        }
    }

    @Test
    void leavesNoInterruptOfAHandlerToTheCallingThread() {
        TimedRequests here = TimedRequests.to(new Desk());
        for (int i = 0; i < 20; i++) {
            assertThat(text(here.tool("interruptItself"))).isEqualTo(result("{'ok':true}"));
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Test
    void leavesTheCallingThreadTheInterruptThatItCameWith() {
        TimedRequests here = TimedRequests.to(new Desk());
        for (int i = 0; i < 20; i++) {
            text(here.tool("isInterrupted"));
        }
        Thread.currentThread().interrupt();
        CompletableFuture<WebhookResponse> answer = here.tool("isInterrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(text(answer)).isEqualTo(result("{'value':true}"));
    }

    private final class Desk {

        @Tool("hang")
        void hang() {
            hanging.countDown();
            try {
                await(never);
            } catch (IllegalStateException e) {
                interrupted.countDown();
                Thread.currentThread().interrupt(); // as a library may do, having seen the interrupt
                throw e;
            }
        }

        @AssistantRequest
        AssistantRequestResponse greet() {
            hang();
            return AssistantRequestResponse.useDefault();
        }

        @Tool("refuseWhenInterrupted")
        void refuseWhenInterrupted() {
            hanging.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new ToolException("We could not look it up.");
            }
        }

        @Tool("isInterrupted")
        boolean isInterrupted() {
            return Thread.currentThread().isInterrupted();
        }

        @Tool("interruptItself")
        void interruptItself() {
            Thread.currentThread().interrupt();
        }

        @Tool("interruptItselfAndFail")
        void interruptItselfAndFail() {
            Thread.currentThread().interrupt();
            throw new IllegalStateException();
        }

        @Tool("interruptWithItsResult")
        Object interruptWithItsResult() {
            return new Object() {
                @SuppressWarnings("unused")
                public String getName() {
                    Thread.currentThread().interrupt();
                    return "x";
                }
            };
        }
    }
}
