package dev.callhook;

import static dev.callhook.PhoneLine.await;
import static dev.callhook.PhoneLine.error;
import static dev.callhook.PhoneLine.result;
import static dev.callhook.SignedRequests.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.http.WebhookResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Duplicates that wait for the first cost no thread, and not more memory than is allowed. */
class WaitingDuplicatesTest {

    private final Gate gate = new Gate();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void keepsNoThreadForDuplicatesThatWait() throws Exception {
        PhoneLine line = PhoneLine.to(WebhookDispatcher.builder()
                .handlers(new BookingDesk(gate, runs))
                .limits(DispatchLimits.of().maxRunningHandlers(2).maxQueuedHandlers(0)));
        CompletableFuture<WebhookResponse> first = line.book("c-1", "t", "{'day':'Monday'}");
        gate.awaitArrival();

        List<CompletableFuture<WebhookResponse>> others = IntStream.range(0, 500)
                .mapToObj(i -> line.book("c-1", "t", "{'day':'Monday'}"))
                .toList();
        assertThat(others).noneMatch(CompletableFuture::isDone);
        assertThat(line.dispatcher().load().runningHandlers()).isEqualTo(1);
        assertThat(await(line.tools("c-1", call("t", "ping", "{}"))).text())
                .contains("has had the same id, so this one was not run.");
        assertThat(await(line.tools("c-1", call("u", "ping", "{}"))).text()).contains("pong");
        gate.open();

        assertThat(others).allSatisfy(other -> assertThat(await(other)).isEqualTo(await(first)));
        assertThat(runs).hasValue(1);
    }

    @Test
    void turnsDuplicatesAwayBesideTooManyThatWait() throws Exception {
        PhoneLine line = PhoneLine.to(WebhookDispatcher.builder()
                .handlers(new BookingDesk(gate, runs))
                .limits(DispatchLimits.of().maxOpenDeliveries(2)));
        List<CompletableFuture<WebhookResponse>> answers = Stream.generate(
                        () -> line.book("c-1", "t", "{'day':'Monday'}"))
                .limit(4)
                .toList();

        assertThat(await(answers.get(3))).isEqualTo(error("The tool is taking too long, it has no result yet."));
        assertThat(answers.subList(0, 3)).noneMatch(CompletableFuture::isDone);
        gate.open();

        assertThat(answers.subList(0, 3))
                .allSatisfy(answer -> assertThat(await(answer)).isEqualTo(result("{'value':'Monday 1'}")));
        assertThat(await(line.book("c-1", "t", "{'day':'Monday'}"))).isEqualTo(result("{'value':'Monday 1'}"));
    }
}
