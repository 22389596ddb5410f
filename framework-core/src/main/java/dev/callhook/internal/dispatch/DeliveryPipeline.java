package dev.callhook.internal.dispatch;

import dev.callhook.handler.Deadline;
import dev.callhook.http.WebhookRequest;
import dev.callhook.http.WebhookResponse;
import dev.callhook.internal.json.ErrorBody;
import dev.callhook.internal.json.MalformedPayloadException;
import dev.callhook.internal.json.PayloadReader;
import dev.callhook.internal.json.WireJson;
import dev.callhook.internal.registration.EventKind;
import dev.callhook.internal.registration.HandlerRegistry;
import dev.callhook.internal.text.LoggedFailure;
import dev.callhook.internal.text.WireText;
import dev.callhook.payload.ToolCallsPayload;
import dev.callhook.payload.WebhookPayload;
import dev.callhook.signature.SignatureVerificationException;
import dev.callhook.signature.SignatureVerificationException.Reason;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of a delivery: verified, read, handed to the methods of its event, answered. Safe for use by several threads. */
public final class DeliveryPipeline {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryPipeline.class);
    private static final Duration MARGIN = Duration.ofMillis(750); // for the way back to the platform
    private static final WebhookResponse UNAUTHORIZED = WebhookResponse.of(401, "{\"error\":\"unauthorized\"}");
    private static final WebhookResponse UNKNOWN_EVENT = WebhookResponse.of(200, "{}");
    private static final WebhookResponse FAILED = WebhookResponse.of(500, "{\"error\":\"internal error\"}");

    private final DispatchSettings settings;
    private final WireJson json;
    private final PayloadReader reader;
    private final RefusalLog refusals;
    private final OnceLog once = new OnceLog();
    private final AssistantRequestRunner assistantRequests;
    private final ToolBatch tools;
    private final EventRunner events;

    /**
     * Creates the pipeline.
     *
     * @param registry the handler methods
     * @param json the rules for JSON
     * @param settings what surrounds the handlers
     */
    public DeliveryPipeline(HandlerRegistry registry, WireJson json, DispatchSettings settings) {
        this.settings = settings;
        this.json = json;
        this.reader = new PayloadReader(json, once::warn);
        this.refusals = new RefusalLog(settings.nanoTime());
        HandlerInvoker invoker = new HandlerInvoker(settings.interceptors());
        this.assistantRequests = new AssistantRequestRunner(registry, invoker, json, once);
        this.tools = new ToolBatch(new ToolRunner(registry, invoker, json), json);
        this.events = new EventRunner(registry, invoker, once);
    }

    /**
     * Answers a delivery; never throws.
     *
     * @param request the delivery
     * @return the answer
     */
    public WebhookResponse dispatch(WebhookRequest request) {
        try {
            return verifiedAndAnswered(request);
        } catch (Throwable e) { // a mistake of ours, or of the JVM, must not reach the container either
            LOG.error("delivery failed with 500", LoggedFailure.of(e));
            return FAILED;
        }
    }

    private WebhookResponse verifiedAndAnswered(WebhookRequest request) {
        try {
            String secretId = verified(request);
            return answer(request, secretId, reader.read(request.body()));
        } catch (SignatureVerificationException e) {
            refusals.log(e);
            return UNAUTHORIZED;
        } catch (MalformedPayloadException e) {
            LOG.warn("delivery refused with 400: {}", e.text());
            return new WebhookResponse(400, ErrorBody.of(json, e.text()));
        }
    }

    private String verified(WebhookRequest request) throws SignatureVerificationException {
        try {
            // null would be an application's own verifier that has not decided
            return Objects.requireNonNull(settings.verifier().verify(request), "the verifier returned null");
        } catch (SignatureVerificationException e) {
            throw e;
        } catch (Throwable e) { // errors too: what is not verified is refused
            LOG.error("the signature verifier itself failed", LoggedFailure.of(e));
            throw new SignatureVerificationException(Reason.REFUSED, "the signature verifier failed");
        }
    }

    private WebhookResponse answer(WebhookRequest request, String secretId, WebhookPayload payload) {
        Optional<EventKind> known = EventKind.of(payload);
        if (known.isEmpty()) {
            once.info("events of the unknown type \"" + WireText.clean(payload.type()) + "\" are answered with 200");
            return UNKNOWN_EVENT;
        }
        EventKind kind = known.get();
        Deadline deadline = Deadline.after(kind.limit().minus(MARGIN), settings.nanoTime());
        Delivery delivery = new Delivery(request, secretId, payload, deadline);
        return switch (kind) {
            case ASSISTANT_REQUEST -> assistantRequests.run(delivery);
            case TOOL_CALLS -> new WebhookResponse(200, tools.answer((ToolCallsPayload) payload, delivery));
            case STATUS_UPDATE, END_OF_CALL_REPORT -> events.run(kind, delivery);
        };
    }
}
