package dev.callhook;

import static dev.callhook.PhoneLine.BUSY;
import static dev.callhook.PhoneLine.LATE_EVENT;
import static dev.callhook.PhoneLine.OK;
import static dev.callhook.PhoneLine.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.http.WebhookResponse;
import dev.callhook.payload.CallObject;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Events of one phone call are handled one after the other, those of different ones side by side. */
class CallOrderTest {

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final Map<String, Gate> gates = new ConcurrentHashMap<>();
    private final List<String> ran = new CopyOnWriteArrayList<>();
    private final List<ClassLoader> loaders = new CopyOnWriteArrayList<>();

    @Test
    void handlesTheEventsOfACallInTheOrderInWhichTheyCame() throws Exception {
        PhoneLine line = PhoneLine.to(new Desk());
        Gate first = close("c-1 in-progress");
        CompletableFuture<WebhookResponse> progress = line.status("c-1", "in-progress");
        first.awaitArrival();
        CompletableFuture<WebhookResponse> ended = line.status("c-1", "ended");
        CompletableFuture<WebhookResponse> report = line.report("c-1");
        assertThat(ended).isNotDone();
        assertThat(report).isNotDone();

        first.open();

        assertThat(await(progress)).isEqualTo(OK);
        assertThat(await(ended)).isEqualTo(OK);
        assertThat(await(report)).isEqualTo(OK);
        assertThat(ran).containsExactly("c-1 in-progress", "c-1 ended", "c-1 report");
    }

    @Test
    void keepsTheOrderBehindAnEventThatWasAnsweredLate() throws Exception {
        PhoneLine line = PhoneLine.to(new Desk());
        Gate first = close("c-1 in-progress");
        CompletableFuture<WebhookResponse> progress = line.status("c-1", "in-progress");
        first.awaitArrival();
        CompletableFuture<WebhookResponse> ended = line.status("c-1", "ended");
        line.pass(Duration.ofSeconds(10));
        assertThat(await(progress)).isEqualTo(LATE_EVENT);
        assertThat(await(ended)).isEqualTo(LATE_EVENT);

        CompletableFuture<WebhookResponse> report = line.report("c-1");
        CompletableFuture<WebhookResponse> endedAgain = line.status("c-1", "ended");
        assertThat(report).isNotDone();
        first.open();

        assertThat(await(report)).isEqualTo(OK);
        assertThat(await(endedAgain)).isEqualTo(OK);
        assertThat(ran).containsExactly("c-1 in-progress", "c-1 ended", "c-1 report");
    }

    @Test
    void handlesOtherCallsMeanwhile() throws Exception {
        PhoneLine line = PhoneLine.to(new Desk());
        Gate first = close("c-1 in-progress");
        CompletableFuture<WebhookResponse> progress = line.status("c-1", "in-progress");
        first.awaitArrival();

        assertThat(await(line.status("c-2", "in-progress"))).isEqualTo(OK);
        assertThat(await(line.send("{'type':'status-update','call':{'status':'in-progress'}}")))
                .isEqualTo(OK);
        first.open();
        assertThat(await(progress)).isEqualTo(OK);
        assertThat(ran).containsExactly("c-2 in-progress", "null in-progress", "c-1 in-progress");
    }

    @Test
    void handlesThousandsOfEventsOfOneCall() throws Exception {
        PhoneLine line = PhoneLine.to(WebhookDispatcher.builder()
                .handlers(new Desk())
                .limits(DispatchLimits.of().maxQueuedHandlers(3_000)));
        Gate first = close("c-1 s0");
        List<CompletableFuture<WebhookResponse>> answers = IntStream.range(0, 3_000)
                .mapToObj(i -> line.status("c-1", "s" + i))
                .toList();
        first.open();

        assertThat(answers).allSatisfy(answer -> assertThat(await(answer)).isEqualTo(OK));
        assertThat(ran)
                .isEqualTo(IntStream.range(0, 3_000).mapToObj(i -> "c-1 s" + i).toList());
    }

    @Test
    void turnsEventsAwayIfTooManyWait() throws Exception {
        PhoneLine line = PhoneLine.to(WebhookDispatcher.builder()
                .handlers(new Desk())
                .limits(DispatchLimits.of().maxQueuedHandlers(1)));
        Gate first = close("c-1 in-progress");
        CompletableFuture<WebhookResponse> progress = line.status("c-1", "in-progress");
        first.awaitArrival();
        CompletableFuture<WebhookResponse> ended = line.status("c-1", "ended");
        log.clear();

        assertThat(line.report("c-1")).isCompletedWithValue(BUSY);
        assertThat(log.lines()).containsExactly("WARN end-of-call-report was turned away: too much is under way");
        first.open();

        assertThat(await(progress)).isEqualTo(OK);
        assertThat(await(ended)).isEqualTo(OK);
        assertThat(await(line.report("c-1"))).isEqualTo(OK);
        assertThat(ran).containsExactly("c-1 in-progress", "c-1 ended", "c-1 report");
    }

    @Test
    void runsWhatHadToWaitWithTheClassLoaderOfItsDelivery() throws Exception {
        PhoneLine line = PhoneLine.to(new Desk());
        Gate first = close("c-1 in-progress");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        List<ClassLoader> expected = new ArrayList<>();
        List<CompletableFuture<WebhookResponse>> answers = new ArrayList<>();
        try {
            for (String status : List.of("in-progress", "ended")) {
                ClassLoader application = new URLClassLoader(new URL[0], before);
                expected.add(application);
                thread.setContextClassLoader(application);
                answers.add(line.status("c-1", status));
            }
        } finally {
            thread.setContextClassLoader(before);
        }
        first.open();

        answers.forEach(answer -> assertThat(await(answer)).isEqualTo(OK));
        assertThat(loaders).isEqualTo(expected);
    }

    private Gate close(String event) {
        Gate gate = new Gate();
        gates.put(event, gate);
        return gate;
    }

    private final class Desk {

        @OnStatusUpdate
        void status(CallObject call) throws InterruptedException {
            run(call.id() + " " + call.status());
        }

        @OnEndOfCallReport
        void report(CallObject call) throws InterruptedException {
            run(call.id() + " report");
        }

        private void run(String event) throws InterruptedException {
            if (gates.containsKey(event)) {
                gates.get(event).pass();
            }
            ran.add(event);
            loaders.add(Thread.currentThread().getContextClassLoader());
        }
    }
}
