package dev.callhook;

import static dev.callhook.SignedRequests.call;
import static dev.callhook.SignedRequests.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one call does is felt by no other. */
class NeighbourTest {

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final SignedRequests desk = SignedRequests.to(new Desk());

    record Broken(@JsonRawValue String v) {}

    @Test
    void doesNotPassAnInterruptOn() {
        assertThat(desk.calls(call("a", "interrupts", "{}"), call("b", "waits", "{}")))
                .startsWith("{\"results\":[{\"tool_call_id\":\"a\",\"result\":{\"error\":")
                .endsWith(json("{'tool_call_id':'b','result':{'value':'waited'}}]}"));
        assertThat(desk.calls(call("a", "interrupted_stage", "{}"), call("b", "waits", "{}")))
                .endsWith(json("{'tool_call_id':'b','result':{'value':'waited'}}]}"));
        assertThat(desk.event("status-update", "").status()).isEqualTo(200);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void keepsAnInterruptOfTheContainer() {
        Thread.currentThread().interrupt();

        assertThat(desk.tool("fine", "{}")).isEqualTo(SignedRequests.result("{'value':'fine'}"));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void doesNotLetBrokenJsonOutOfItsPlace() {
        assertThat(desk.calls(call("a", "fine", "{}"), call("b", "broken", "{}"), call("c", "fine", "{}")))
                .startsWith(json("{'results':[{'tool_call_id':'a','result':{'value':'fine'}},{'tool_call_id':'b',"
                        + "'result':{'error':'The tool could not do its work because of an internal problem"))
                .endsWith(json("{'tool_call_id':'c','result':{'value':'fine'}}]}"));
    }

    private static final class Desk {

        @Tool("fine")
        String fine() {
            return "fine";
        }

        @Tool("broken")
        Broken broken() {
            return new Broken("}{");
        }

        @Tool("interrupts")
        String interrupts() {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        }

        @Tool("interrupted_stage")
        CompletableFuture<String> interruptedStage() {
            return CompletableFuture.failedFuture(new InterruptedException());
        }

        @Tool("waits")
        CompletableFuture<String> waits() {
            return CompletableFuture.supplyAsync(() -> "waited");
        }

        @OnStatusUpdate
        void leavesAnInterruptBehind() {
            Thread.currentThread().interrupt();
        }
    }
}
