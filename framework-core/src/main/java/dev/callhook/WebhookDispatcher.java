package dev.callhook;

import dev.callhook.http.WebhookRequest;
import dev.callhook.http.WebhookResponse;
import dev.callhook.internal.dispatch.DeliveryPipeline;
import dev.callhook.internal.execution.CallingThread;
import dev.callhook.internal.registration.HandlerRegistry;
import dev.callhook.payload.ToolDefinitions;
import dev.callhook.spi.DispatchLoad;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Answers the platform's webhooks with the handler methods of an application.
 *
 * <p>Built once, at start-up, where all mistakes in the wiring are reported together; safe for use by any number of threads.
 * An application may have several, with their own paths, secrets and handlers. Close it when the application stops; the
 * servlet does so when its container destroys it.
 *
 * <pre>{@code
 * WebhookDispatcher dispatcher = WebhookDispatcher.builder()
 *         .scan("com.acme.frontdesk")
 *         .secret(System.getenv("WEBHOOK_SECRET"))
 *         .build();
 * }</pre>
 */
public final class WebhookDispatcher implements AutoCloseable {

    private final DeliveryPipeline pipeline;
    private final HandlerRegistry registry;

    WebhookDispatcher(DeliveryPipeline pipeline, HandlerRegistry registry) {
        this.pipeline = pipeline;
        this.registry = registry;
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
     * Answers one delivery, and waits for the answer: until the deadline of its event at the most. It never throws:
     * whatever goes wrong is an answer that suits the event, and a line in the log.
     *
     * @param request the delivery as it came
     * @return the answer to send
     */
    public WebhookResponse dispatch(WebhookRequest request) {
        CompletableFuture<WebhookResponse> answer = new CompletableFuture<>();
        pipeline.dispatch(request, Duration.ZERO, answer::complete, CallingThread.waiting());
        return answer.join();
    }

    /**
     * Answers one delivery without holding a thread while it waits for a slow handler. It never throws.
     *
     * <p>The signature is checked and the body is read on the calling thread; handlers that have been seen to be quick run
     * on it too, so that a quick answer has been given when this returns. Every answer is given by the deadline of its event
     * at the latest, then by another thread: even while the calling one is still held by a handler that hangs.
     *
     * @param request the delivery as it came
     * @param elapsed the time that has passed since the head of the request came in, reading its body included; it is
     *     taken off the time that handlers have
     * @param answer takes the answer to send, exactly once, on whichever thread; it must not throw
     */
    public void dispatchAsync(WebhookRequest request, Duration elapsed, Consumer<WebhookResponse> answer) {
        pipeline.dispatch(request, elapsed, answer, new CallingThread());
    }

    /**
     * Tells the listeners of a request that an adapter has refused itself: it was no delivery.
     *
     * @param status the HTTP status of the answer
     * @param reason why, in a word or two out of a fixed set
     */
    public void refused(int status, String reason) {
        pipeline.refused(status, reason);
    }

    /**
     * Returns the definitions of all {@code @Tool} methods, as an assistant's {@code llm_config.tools} takes them: their
     * names, descriptions, and the JSON Schemas of their arguments. A handler method gets the same if it asks for {@link
     * ToolDefinitions}. The platform takes no tool without a description, so give each {@code @Tool} one.
     *
     * @return the definitions in the order of the tools' methods
     */
    public ToolDefinitions toolDefinitions() {
        return registry.toolDefinitions();
    }

    /**
     * Seals metadata for a call that the application starts itself, outbound or on the web: there is no assistant-request then
     * whose answer could give it. See {@link Contract#sealedMetadata}.
     *
     * @param metadata anything that is written as a JSON object, such as a record
     * @return the JSON object to send as {@code metadata} to the platform
     * @throws IllegalStateException if the dispatcher seals no metadata, or this is not written as an object
     * @throws IllegalArgumentException if it cannot be written
     */
    public String sealedMetadata(Object metadata) {
        return pipeline.sealedMetadata(metadata);
    }

    /**
     * Tells how busy the dispatcher is, and how busy it may be.
     *
     * @return the present figures
     */
    public DispatchLoad load() {
        return pipeline.load();
    }

    /**
     * Lets the work that is under way come to its end. New deliveries are answered with 503; running ones are answered by
     * their deadlines; async tools and late events get the grace of {@link DispatchLimits#closeGrace(Duration)}, then an
     * interrupt. Returns when all that is done and no thread of the dispatcher is left, but for handlers that ignore their
     * interrupt. Closing twice does no harm.
     */
    @Override
    public void close() {
        pipeline.close();
    }
}
