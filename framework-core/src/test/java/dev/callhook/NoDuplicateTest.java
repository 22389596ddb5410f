package dev.callhook;

import static dev.callhook.PhoneLine.OK;
import static dev.callhook.PhoneLine.await;
import static dev.callhook.PhoneLine.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.http.WebhookResponse;
import dev.callhook.payload.AssistantRequestResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deliveries that look alike, and are held for different ones. */
class NoDuplicateTest {

    private static final WebhookResponse UNAUTHORIZED = WebhookResponse.of(401, "{\"error\":\"unauthorized\"}");

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final AtomicInteger runs = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(
            strings = {"", "'call':null,", "'call':{},", "'call':{'id':''},", "'call':{'id':' \\t'},", "'call':7,"})
    void runsEverythingThatNamesNoCall(String call) {
        PhoneLine line = PhoneLine.to(new Desk());
        String tool = "{'type':'tool-calls'," + call
                + "'tool_call_list':[{'id':'t','function':{'name':'book','arguments':{}}}]}";

        assertThat(await(line.send(tool))).isEqualTo(result("{'value':1}"));
        assertThat(await(line.send(tool))).isEqualTo(result("{'value':2}"));
        for (String type : new String[] {"status-update", "end-of-call-report"}) {
            assertThat(await(line.send("{" + call + "'type':'" + type + "'}"))).isEqualTo(OK);
            assertThat(await(line.send("{" + call + "'type':'" + type + "'}"))).isEqualTo(OK);
        }
        assertThat(runs).hasValue(6);
    }

    @Test
    void runsEveryAssistantRequest() {
        PhoneLine line = PhoneLine.to(new Desk());
        String ringing = "{'type':'assistant-request','call':{'id':'c-1','status':'queued'}}";

        assertThat(await(line.send(ringing)).text()).contains("assistant-1");
        assertThat(await(line.send(ringing)).text()).contains("assistant-2");
    }

    @Test
    void remembersNothingIfThatIsSwitchedOff() {
        assertRemembersNothing(
                PhoneLine.to(WebhookDispatcher.builder().handlers(new Desk()).idempotency(Idempotency.off())));
    }

    @Test
    void remembersNothingOfSendersWhoAreNotKnown() {
        assertRemembersNothing(PhoneLine.toUnsigned(new Desk()));
    }

    private void assertRemembersNothing(PhoneLine line) {
        assertThat(await(line.book("c-1", "t", "{}"))).isEqualTo(result("{'value':1}"));
        assertThat(await(line.book("c-1", "t", "{}"))).isEqualTo(result("{'value':2}"));
        assertThat(await(line.status("c-1", "ended"))).isEqualTo(OK);
        assertThat(await(line.status("c-1", "ended"))).isEqualTo(OK);
        assertThat(runs).hasValue(4);
    }

    @Test
    void isNotPoisonedByForgedDeliveries() {
        PhoneLine line = PhoneLine.to(new Desk());

        assertThat(await(line.forged().book("c-1", "t", "{}"))).isEqualTo(UNAUTHORIZED);
        assertThat(await(line.forged().book("c-1", "t", "{'day':'Monday'}"))).isEqualTo(UNAUTHORIZED);
        assertThat(await(line.forged().status("c-1", "ended"))).isEqualTo(UNAUTHORIZED);
        assertThat(await(line.forged().report("c-1"))).isEqualTo(UNAUTHORIZED);
        assertThat(runs).hasValue(0);

        assertThat(await(line.book("c-1", "t", "{}"))).isEqualTo(result("{'value':1}"));
        assertThat(await(line.status("c-1", "ended"))).isEqualTo(OK);
        assertThat(await(line.report("c-1"))).isEqualTo(OK);
        assertThat(runs).hasValue(3);
    }

    @Test
    void givesNoAnswerAwayToForgedDuplicates() throws Exception {
        Gate gate = new Gate();
        class Slow {
            @Tool("book")
            int book() throws InterruptedException {
                gate.pass();
                return runs.incrementAndGet();
            }
        }
        PhoneLine line = PhoneLine.to(new Slow());
        CompletableFuture<WebhookResponse> first = line.book("c-1", "t", "{}");
        gate.awaitArrival();

        assertThat(line.forged().book("c-1", "t", "{}")).isCompletedWithValue(UNAUTHORIZED);
        gate.open();
        assertThat(await(first)).isEqualTo(result("{'value':1}"));
        assertThat(line.forged().book("c-1", "t", "{}")).isCompletedWithValue(UNAUTHORIZED);
    }

    private final class Desk {

        @Tool("book")
        int book() {
            return runs.incrementAndGet();
        }

        @OnStatusUpdate
        void status() {
            runs.incrementAndGet();
        }

        @OnEndOfCallReport
        void report() {
            runs.incrementAndGet();
        }

        @AssistantRequest
        AssistantRequestResponse ringing() {
            return AssistantRequestResponse.savedAssistant("assistant-" + runs.incrementAndGet());
        }
    }
}
