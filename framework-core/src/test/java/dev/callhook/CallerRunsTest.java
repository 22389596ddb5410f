package dev.callhook;

import static dev.callhook.SignedRequests.error;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Tool;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CallerRunsTest {

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    @Test
    void runsNoHandlerOnTheThreadThatBringsTheDeliveryWhateverTheExecutorDoes() {
        AtomicInteger runs = new AtomicInteger();
        class Desk {
            @Tool("ping")
            int ping() {
                return runs.incrementAndGet();
            }
        }
        SignedRequests desk = SignedRequests.to(
                WebhookDispatcher.builder().handlers(new Desk()).executor(Runnable::run));

        assertThat(desk.tool("ping", "{}"))
                .isEqualTo(error("The tool is busy at the moment and was not run. Try again in a few seconds."));
        assertThat(runs).hasValue(0);
        assertThat(log.lines())
                .contains("WARN the executor takes no handler: java.util.concurrent.RejectedExecutionException: it runs"
                        + " handlers on the thread that brings the delivery: give it threads of its own, or none");
    }
}
