package dev.callhook.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.http.WebhookRequest;
import dev.callhook.http.WebhookResponse;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Takes deliveries and answers them as the test says; without that it answers with 200 at once. */
final class Switchboard implements Deliveries {

    static final WebhookResponse OK = WebhookResponse.of(200, "{}");

    final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    final BlockingQueue<String> refusals = new LinkedBlockingQueue<>();
    final CountDownLatch closed = new CountDownLatch(1);
    private final Consumer<Call> operator;

    Switchboard() {
        this(call -> call.answer().accept(OK));
    }

    Switchboard(Consumer<Call> operator) {
        this.operator = operator;
    }

    record Call(WebhookRequest request, Duration elapsed, Consumer<WebhookResponse> answer) {

        String body() {
            return new String(request.body(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Override
    public void dispatch(WebhookRequest request, Duration elapsed, Consumer<WebhookResponse> answer) {
        Call call = new Call(request, elapsed, answer);
        calls.add(call);
        operator.accept(call);
    }

    @Override
    public void refused(int status, String reason) {
        refusals.add(status + " " + reason);
    }

    @Override
    public void close() {
        closed.countDown();
    }

    /** Waits for what comes. */
    static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(30, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }
}
