package dev.callhook;

import static dev.callhook.SignedRequests.json;

import dev.callhook.http.WebhookRequest;
import dev.callhook.http.WebhookResponse;
import dev.callhook.signature.WebhookSigner;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Sends deliveries about phone calls and waits for no answer. Its time stands still until a test lets some of it pass. JSON is
 * written with ' instead of ".
 */
final class PhoneLine {

    static final String LATE_TOOL = SignedRequests.error("The tool is taking too long, it has no result yet.");
    static final WebhookResponse OK = WebhookResponse.of(200, "{}");
    static final WebhookResponse LATE_EVENT =
            retryLater("{'error':'the event is still being handled, deliver it again later'}");
    static final WebhookResponse BUSY = retryLater("{'error':'too busy, deliver it again later'}");
    static final WebhookResponse CLOSING = retryLater("{'error':'shutting down, deliver it again later'}");

    private static final long PATIENCE_SECONDS = 30;

    private final AtomicLong nanoTime = new AtomicLong();
    private final WebhookDispatcher dispatcher;
    private final String secret;

    private PhoneLine(WebhookDispatcherBuilder builder, String secret) {
        this.dispatcher = builder.nanoTime(nanoTime::get).build();
        this.secret = secret;
    }

    private PhoneLine(WebhookDispatcher dispatcher, String secret) {
        this.dispatcher = dispatcher;
        this.secret = secret;
    }

    static PhoneLine to(Object... handlers) {
        return to(WebhookDispatcher.builder().handlers(handlers));
    }

    static PhoneLine to(WebhookDispatcherBuilder builder) {
        return new PhoneLine(builder.secret(SignedRequests.SECRET), SignedRequests.SECRET);
    }

    static PhoneLine toUnsigned(Object... handlers) {
        return new PhoneLine(WebhookDispatcher.builder().handlers(handlers).unsigned(), "of nobody");
    }

    /** Returns the same line for somebody who does not know the secret. */
    PhoneLine forged() {
        return new PhoneLine(dispatcher, "a guess");
    }

    WebhookDispatcher dispatcher() {
        return dispatcher;
    }

    void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }

    /** Calls the tool "book". */
    CompletableFuture<WebhookResponse> book(String callId, String toolCallId, String arguments) {
        return tools(callId, SignedRequests.call(toolCallId, "book", arguments));
    }

    CompletableFuture<WebhookResponse> tools(String callId, String... calls) {
        return send("{'type':'tool-calls','call':{'id':'" + callId + "'},'tool_call_list':[" + String.join(",", calls)
                + "]}");
    }

    CompletableFuture<WebhookResponse> status(String callId, String status) {
        return send("{'type':'status-update','call':{'id':'" + callId + "','status':'" + status + "'}}");
    }

    CompletableFuture<WebhookResponse> report(String callId) {
        return send("{'type':'end-of-call-report','call':{'id':'" + callId + "','status':'ended'}}");
    }

    CompletableFuture<WebhookResponse> send(String message) {
        byte[] body = json("{'message':" + message + "}").getBytes(StandardCharsets.UTF_8);
        WebhookRequest request = WebhookRequest.of(WebhookSigner.of(secret).headers(Instant.now(), body), body);
        CompletableFuture<WebhookResponse> answer = new CompletableFuture<>();
        dispatcher.dispatchAsync(request, Duration.ZERO, answer::complete);
        return answer;
    }

    static WebhookResponse retryLater(String body) {
        return WebhookResponse.of(503, json(body)).withHeader("Retry-After", "5");
    }

    /** Returns the answer to one tool call with the id "t". */
    static WebhookResponse result(String result) {
        return WebhookResponse.of(200, json("{'results':[{'tool_call_id':'t','result':" + result + "}]}"));
    }

    static WebhookResponse error(String text) {
        return WebhookResponse.of(200, SignedRequests.error(text));
    }

    static <T> T await(Future<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Waits for the end of work of call c-1 that was late, which is logged last: it must not be logged in the next test. */
    static void awaitEnd(String what, CapturedLog log) {
        await(() -> log.lines().contains("INFO " + what + " ended after its time, its result was dropped, call c-1"));
    }

    /** Waits for what tells nobody when it comes. */
    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("it did not come");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
