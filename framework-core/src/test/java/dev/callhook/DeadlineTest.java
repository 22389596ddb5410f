package dev.callhook;

import static dev.callhook.SignedRequests.error;
import static dev.callhook.TimedRequests.LATE;
import static dev.callhook.TimedRequests.LATE_EVENT;
import static dev.callhook.TimedRequests.await;
import static dev.callhook.TimedRequests.get;
import static dev.callhook.TimedRequests.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.Deadline;
import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.http.WebhookResponse;
import dev.callhook.payload.AssistantRequestResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    private final Desk desk = new Desk();
    private TimedRequests requests = TimedRequests.to(desk);
    private long margin = 750;

    @AfterEach
    void release() {
        desk.release.countDown();
    }

    @Test
    void answersAToolThatHangsThreeQuartersOfASecondBeforeThePlatformGivesUp() {
        CompletableFuture<WebhookResponse> answer = requests.tool("hang");

        isAnsweredAfter(9_250, answer);
        assertThat(text(answer)).isEqualTo(error(LATE));
    }

    @Test
    void answersAnAssistantRequestThatHangsWithTheDefaultAssistant() {
        CompletableFuture<WebhookResponse> answer = requests.event("assistant-request", "");

        isAnsweredAfter(4_250, answer);
        assertThat(get(answer)).isEqualTo(WebhookResponse.of(200, "{}"));
    }

    @ParameterizedTest
    @CsvSource({"status-update,status", "end-of-call-report,report"})
    void asksForAnotherDeliveryOfAnEventWhoseHandlerGoesOn(String type, String method) {
        CompletableFuture<WebhookResponse> answer = requests.event(type, "'call':{'id':'c1'}");

        isAnsweredAfter(9_250, answer);
        assertThat(get(answer)).isEqualTo(LATE_EVENT);
        CompletableFuture<WebhookResponse> again = requests.event(type, "'call':{'id':'c1'}");
        assertThat(again).isNotDone();
        desk.release.countDown();
        assertThat(get(again)).isEqualTo(WebhookResponse.of(200, "{}"));
        assertThat(desk.ended).containsExactly(method);
    }

    @Test
    void answersEarlierWithAWiderMargin() {
        margin = 1_000;
        requests = TimedRequests.to(WebhookDispatcher.builder()
                .handlers(desk)
                .limits(DispatchLimits.of().margin(Duration.ofMillis(margin))));

        isAnsweredAfter(4_000, requests.event("assistant-request", ""));
        isAnsweredAfter(9_000, requests.tool("hang"));
        isAnsweredAfter(9_000, requests.event("status-update", ""));
    }

    @Test
    void takesOffTheTimeThatTheRequestTookToComeIn() {
        Duration elapsed = Duration.ofMillis(3_000);

        isAnsweredAfter(1_250, requests.event("assistant-request", "", elapsed));
        isAnsweredAfter(6_250, requests.tool("hang", elapsed));
        isAnsweredAfter(6_250, requests.event("status-update", "", elapsed));
    }

    @Test
    void answersAtOnceWhatCameInTooLateAndRunsNothing() {
        assertThat(get(requests.event("assistant-request", "", Duration.ofMillis(4_250))))
                .isEqualTo(WebhookResponse.of(200, "{}"));
        assertThat(text(requests.tool("hang", Duration.ofMillis(9_250)))).isEqualTo(error(LATE));
        assertThat(text(requests.tool("hang", Duration.ofDays(1)))).isEqualTo(error(LATE));
        assertThat(desk.begun).isEmpty();
        requests.untilIdle();
    }

    @Test
    void goesByElapsedTimeWhateverTheWallClockDoes() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
        InstantSource source = now::get;
        requests = TimedRequests.to(WebhookDispatcher.builder().handlers(desk).clock(source.withZone(ZoneOffset.UTC)));
        CompletableFuture<WebhookResponse> first = requests.tool("hang");
        CompletableFuture<WebhookResponse> canary = requests.tool("hang", Duration.ofMillis(250));

        now.set(now.get().plus(Duration.ofDays(1)));
        requests.advanceMillis(9_000);
        assertThat(text(canary)).isEqualTo(error(LATE));
        assertThat(first).isNotDone();
        now.set(now.get().minus(Duration.ofDays(2)));
        requests.advanceMillis(250);
        assertThat(text(first)).isEqualTo(error(LATE));
    }

    @Test
    void goesByElapsedTimeWhenItsCounterOverflows() {
        requests = TimedRequests.to(new AtomicLong(Long.MAX_VALUE - 1), desk);

        isAnsweredAfter(9_250, requests.tool("hang"));
    }

    @Test
    void endsAToolAtItsOwnTimeout() {
        isAnsweredAfter(3_000, requests.tool("after3s"));
        requests.advanceMillis(60_000);
        isAnsweredAfter(1_000, requests.tool("after3s", Duration.ofMillis(2_000)));
    }

    @Test
    void tellsHandlersHowMuchTimeIsLeft() {
        desk.release.countDown();

        text(requests.tool("after3s"));
        text(requests.tool("after3s", Duration.ofMillis(2_000)));
        text(requests.tool("hang"));
        get(requests.event("assistant-request", "", Duration.ofMillis(250)));
        get(requests.event("status-update", ""));

        assertThat(desk.left.stream().map(Duration::toMillis)).containsExactly(3_000L, 1_000L, 9_250L, 4_000L, 9_250L);
    }

    /** The canary is answered in a tick that finds nothing else due, so what is not answered then is not due. */
    private void isAnsweredAfter(long millis, CompletableFuture<WebhookResponse> answer) {
        Duration elapsed = Duration.ofMillis(10_000 - margin - (millis - 1));
        CompletableFuture<WebhookResponse> canary = requests.tool("hang", elapsed);
        requests.advanceMillis(millis - 1);
        assertThat(text(canary)).isEqualTo(error(LATE));
        assertThat(answer).isNotDone();
        requests.advanceMillis(1);
        get(answer);
    }

    private static final class Desk {

        private final CountDownLatch release = new CountDownLatch(1);
        private final Queue<String> begun = new ConcurrentLinkedQueue<>();
        private final Queue<String> ended = new ConcurrentLinkedQueue<>();
        private final Queue<Duration> left = new ConcurrentLinkedQueue<>();

        @Tool("hang")
        void hang(Deadline deadline) {
            work("hang", deadline);
        }

        @Tool(value = "after3s", timeout = "3s")
        void after3s(Deadline deadline) {
            work("after3s", deadline);
        }

        @AssistantRequest
        AssistantRequestResponse greet(Deadline deadline) {
            work("greet", deadline);
            return AssistantRequestResponse.useDefault();
        }

        @OnStatusUpdate
        void status(Deadline deadline) {
            work("status", deadline);
        }

        @OnEndOfCallReport
        void report(Deadline deadline) {
            work("report", deadline);
        }

        private void work(String name, Deadline deadline) {
            begun.add(name);
            left.add(deadline.remaining());
            await(release);
            ended.add(name);
        }
    }
}
