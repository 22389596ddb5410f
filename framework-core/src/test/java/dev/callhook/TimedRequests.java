package dev.callhook;

import static dev.callhook.SignedRequests.SECRET;
import static dev.callhook.SignedRequests.call;
import static dev.callhook.SignedRequests.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.callhook.http.WebhookRequest;
import dev.callhook.http.WebhookResponse;
import dev.callhook.signature.WebhookSigner;
import dev.callhook.spi.DispatchLoad;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Delivers without waiting for answers, while elapsed time stands still until a test moves it. JSON as in SignedRequests. */
final class TimedRequests {

    static final String LATE = "The tool is taking too long, it has no result yet.";
    static final String BUSY = "The tool is busy at the moment and was not run. Try again in a few seconds.";
    static final WebhookResponse LATE_EVENT = WebhookResponse.of(
                    503, json("{'error':'the event is still being handled, deliver it again later'}"))
            .withHeader("Retry-After", "5");
    static final WebhookResponse BUSY_EVENT = WebhookResponse.of(
                    503, json("{'error':'too busy, deliver it again later'}"))
            .withHeader("Retry-After", "5");

    private static final long PATIENCE_SECONDS = 30; // far more than anything takes

    private final AtomicLong nanoTime;
    private final AtomicInteger answers = new AtomicInteger();
    private final WebhookDispatcher dispatcher;

    private TimedRequests(WebhookDispatcherBuilder builder, AtomicLong nanoTime) {
        this.nanoTime = nanoTime;
        this.dispatcher = builder.secret(SECRET).nanoTime(nanoTime::get).build();
    }

    static TimedRequests to(Object... handlers) {
        return to(new AtomicLong(), handlers);
    }

    /** Handlers may move the time too. */
    static TimedRequests to(AtomicLong nanoTime, Object... handlers) {
        return to(WebhookDispatcher.builder().handlers(handlers), nanoTime);
    }

    static TimedRequests to(WebhookDispatcherBuilder builder) {
        return to(builder, new AtomicLong());
    }

    static TimedRequests to(WebhookDispatcherBuilder builder, AtomicLong nanoTime) {
        return new TimedRequests(builder, nanoTime);
    }

    void advance(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }

    void advanceMillis(long millis) {
        advance(Duration.ofMillis(millis));
    }

    void close() {
        dispatcher.close();
    }

    DispatchLoad load() {
        return dispatcher.load();
    }

    /** Returns how many answers the dispatcher has given. */
    int answers() {
        return answers.get();
    }

    CompletableFuture<WebhookResponse> tool(String name) {
        return tool(name, Duration.ZERO);
    }

    CompletableFuture<WebhookResponse> tool(String name, Duration elapsed) {
        return event("tool-calls", "'tool_call_list':[" + call("t1", name, "{}") + "]", elapsed);
    }

    CompletableFuture<WebhookResponse> calls(String... calls) {
        return event("tool-calls", "'tool_call_list':[" + String.join(",", calls) + "]");
    }

    CompletableFuture<WebhookResponse> event(String type, String members) {
        return event(type, members, Duration.ZERO);
    }

    CompletableFuture<WebhookResponse> event(String type, String members, Duration elapsed) {
        String message = "{'type':'" + type + "'" + (members.isEmpty() ? "" : "," + members) + "}";
        byte[] body = json("{'message':" + message + "}").getBytes(StandardCharsets.UTF_8);
        WebhookRequest request = WebhookRequest.of(WebhookSigner.of(SECRET).headers(Instant.now(), body), body);
        CompletableFuture<WebhookResponse> answer = new CompletableFuture<>();
        dispatcher.dispatchAsync(request, elapsed, response -> {
            answers.incrementAndGet(); // a second one would be seen here, the future keeps the first
            answer.complete(response);
        });
        return answer;
    }

    /** Waits for an answer. */
    static <T> T get(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            return fail("no answer", e);
        }
    }

    /** Waits for the body of an answer with 200. */
    static String text(CompletableFuture<WebhookResponse> answer) {
        WebhookResponse response = get(answer);
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        return response.text();
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Waits for what no latch tells: lines of the log, counters that a thread sets after its answer. */
    static void until(BooleanSupplier holds) {
        long start = System.nanoTime();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS));
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Waits until nothing is under way any more. */
    void untilIdle() {
        until(() -> {
            DispatchLoad load = load();
            return load.openDeliveries() + load.runningHandlers() + load.queuedHandlers() + load.stuckHandlers() == 0;
        });
    }
}
