package dev.callhook;

import static dev.callhook.SignedRequests.call;
import static dev.callhook.SignedRequests.error;
import static dev.callhook.TimedRequests.BUSY;
import static dev.callhook.TimedRequests.BUSY_EVENT;
import static dev.callhook.TimedRequests.get;
import static dev.callhook.TimedRequests.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.http.WebhookResponse;
import dev.callhook.payload.AssistantRequestResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OwnExecutorTest {

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final Set<String> threads = ConcurrentHashMap.newKeySet();

    @Test
    void runsEverythingOnTheExecutorOfTheApplication() {
        ExecutorService own = Executors.newFixedThreadPool(2, work -> new Thread(work, "desk-thread"));
        TimedRequests owned = TimedRequests.to(
                WebhookDispatcher.builder().handlers(new Desk()).executor(own));
        try {
            for (int i = 0; i < 30; i++) {
                text(owned.tool("quick"));
                text(owned.calls(call("a", "quick", "{}"), call("b", "quick", "{}")));
                get(owned.event("status-update", ""));
                get(owned.event("assistant-request", ""));
            }
        } finally {
            own.shutdown();
        }
        assertThat(threads).containsExactly("desk-thread");
    }

    @Test
    void answersAsBusyIfTheExecutorOfTheApplicationTakesNothing() {
        TimedRequests full = TimedRequests.to(
                WebhookDispatcher.builder().handlers(new Desk()).executor(task -> {
                    throw new RejectedExecutionException("the pool is full");
                }));
        log.clear();

        assertThat(text(full.tool("quick"))).isEqualTo(error(BUSY));
        assertThat(get(full.event("status-update", ""))).isEqualTo(BUSY_EVENT);
        assertThat(get(full.event("assistant-request", ""))).isEqualTo(WebhookResponse.of(200, "{}"));

        full.untilIdle();
        assertThat(log.lines())
                .hasSize(6)
                .startsWith(
                        "WARN the executor takes no handler: java.util.concurrent.RejectedExecutionException: the pool is full",
                        "WARN tool quick was turned away: too much is under way");
    }

    private final class Desk {

        @Tool("quick")
        void quick() {
            threads.add(Thread.currentThread().getName());
        }

        @OnStatusUpdate
        void status() {
            quick();
        }

        @AssistantRequest
        AssistantRequestResponse greet() {
            quick();
            return AssistantRequestResponse.useDefault();
        }
    }
}
