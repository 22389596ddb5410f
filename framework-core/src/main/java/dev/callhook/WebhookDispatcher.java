package dev.callhook;

import dev.callhook.http.WebhookRequest;
import dev.callhook.http.WebhookResponse;
import dev.callhook.internal.dispatch.DeliveryPipeline;

/**
 * Answers the platform's webhooks with the handler methods of an application.
 *
 * <p>Built once, at start-up, where all mistakes in the wiring are reported together; immutable and safe for use by any
 * number of threads. An application may have several, with their own paths, secrets and handlers.
 *
 * <pre>{@code
 * WebhookDispatcher dispatcher = WebhookDispatcher.builder()
 *         .scan("com.acme.frontdesk")
 *         .secret(System.getenv("WEBHOOK_SECRET"))
 *         .build();
 * }</pre>
 */
public final class WebhookDispatcher {

    private final DeliveryPipeline pipeline;

    WebhookDispatcher(DeliveryPipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Starts the configuration of a dispatcher.
     *
     * @return the builder
     */
    public static WebhookDispatcherBuilder builder() {
        return new WebhookDispatcherBuilder();
    }

    /**
     * Answers one delivery. It never throws: whatever goes wrong is an answer that suits the event, and a line in the
     * log.
     *
     * @param request the delivery as it came
     * @return the answer to send
     */
    public WebhookResponse dispatch(WebhookRequest request) {
        return pipeline.dispatch(request);
    }
}
