package dev.callhook.servlet;

import dev.callhook.WebhookDispatcher;
import dev.callhook.http.WebhookRequest;
import dev.callhook.http.WebhookResponse;
import java.time.Duration;
import java.util.function.Consumer;

/** What becomes of the requests that a servlet takes in. */
interface Deliveries {

    /** Has a delivery answered, by any thread, perhaps before this returns. */
    void dispatch(WebhookRequest request, Duration elapsed, Consumer<WebhookResponse> answer);

    /** Is told of a request that is no delivery. */
    void refused(int status, String reason);

    /** Lets the work that is under way come to its end. */
    void close();

    static Deliveries of(WebhookDispatcher dispatcher) {
        return new Deliveries() {
            @Override
            public void dispatch(WebhookRequest request, Duration elapsed, Consumer<WebhookResponse> answer) {
                dispatcher.dispatchAsync(request, elapsed, answer);
            }

            @Override
            public void refused(int status, String reason) {
                dispatcher.refused(status, reason);
            }

            @Override
            public void close() {
                dispatcher.close();
            }
        };
    }
}
