package dev.callhook.internal.dispatch;

import dev.callhook.http.WebhookRequest;
import dev.callhook.http.WebhookResponse;
import dev.callhook.internal.contract.ContractWatch;
import dev.callhook.internal.execution.CallingThread;
import dev.callhook.internal.execution.ExecutionReport;
import dev.callhook.internal.execution.Executions;
import dev.callhook.internal.json.AssistantParts;
import dev.callhook.internal.json.ErrorBody;
import dev.callhook.internal.json.MalformedPayloadException;
import dev.callhook.internal.json.PayloadReader;
import dev.callhook.internal.json.WireJson;
import dev.callhook.internal.listening.Listeners;
import dev.callhook.internal.registration.EventKind;
import dev.callhook.internal.registration.HandlerRegistry;
import dev.callhook.internal.text.OnceLog;
import dev.callhook.internal.text.WireText;
import dev.callhook.payload.ToolCallsPayload;
import dev.callhook.payload.WebhookPayload;
import dev.callhook.signature.SignatureVerificationException;
import dev.callhook.spi.DispatchLoad;
import dev.callhook.spi.WebhookEvent.Received;
import dev.callhook.spi.WebhookEvent.Refused;
import dev.callhook.spi.WebhookEvent.Rejected;
import dev.callhook.spi.WebhookEvent.Rejected.Cause;
import dev.callhook.spi.WebhookEvent.Target;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of a delivery: verified, read, handed to the methods of its event, answered. Safe for use by several threads. */
public final class DeliveryPipeline {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryPipeline.class);
    private static final String UNKNOWN = "unknown";

    private final DispatchSettings settings;
    private final WireJson json;
    private final Verification verification;
    private final PayloadReader reader;
    private final OnceLog once = new OnceLog();
    private final Listeners listeners;
    private final Optional<ContractWatch> watch;
    private final Executions executions;
    private final AssistantAnswers answers;
    private final AssistantRequestRunner assistantRequests;
    private final ToolBatch tools;
    private final EventRunner events;
    private final Closing closing;

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
        this.closing = new Closing(settings.nanoTime());
        this.verification = new Verification(settings.verifier(), settings.nanoTime());
        this.listeners = new Listeners(settings.listeners());
        this.watch = Optional.ofNullable(settings.drift()).map(drift -> new ContractWatch(drift, listeners));
        Consumer<AssistantParts> seen = parts -> watch.ifPresent(each -> each.see(parts));
        this.reader = reader(registry).showing(seen);
        this.executions = new Executions(
                settings.limits(), settings.executor(), settings.nanoTime(), new ExecutionReport(listeners));
        HandlerWorkshop workshop = new HandlerWorkshop(
                new HandlerInvoker(settings.interceptors()),
                json,
                new HandlerReport(listeners, settings.nanoTime()),
                once,
                Remembering.with(settings, executions));
        AnalysisSchemas schemas = new AnalysisSchemas(json, registry.analyses(), seen);
        this.answers = new AssistantAnswers(json, schemas, settings.seal(), registry.metadata());
        this.assistantRequests = new AssistantRequestRunner(registry, executions, workshop, answers);
        this.tools = new ToolBatch(new ToolRunner(registry, executions, new ToolWork(workshop), json), json);
        this.events = new EventRunner(registry, executions, new EventWork(registry, workshop), once);
        if (registry.answersWithObjects()) {
            executions.block(this::prepare); // neither the start nor the first caller waits for it
        }
    }

    private void prepare() {
        try {
            json.prepare();
        } catch (RuntimeException | LinkageError e) {
            LOG.error(
                    "Jackson cannot be set up, so answers that need it will fail: look at the versions of its jars", e);
        }
    }

    private PayloadReader reader(HandlerRegistry registry) {
        PayloadReader reader = new PayloadReader(json, once::warn);
        return reader.knowing(registry.toolNames()).readingTranscripts(registry.takesTranscripts());
    }

    /**
     * Answers a delivery; never throws.
     *
     * @param request the delivery
     * @param elapsed the time since its head came in
     * @param answer takes the answer, once, perhaps on another thread while this one still runs a handler
     * @param caller the calling thread, which may run a quick handler
     */
    public void dispatch(
            WebhookRequest request, Duration elapsed, Consumer<WebhookResponse> answer, CallingThread caller) {
        if (!closing.enter()) {
            listeners.tell(new Rejected(new Target(UNKNOWN, ""), Cause.CLOSING));
            answer.accept(Responses.CLOSING);
            return;
        }
        Reply reply = new Reply(answer, closing::leave);
        try {
            take(request, elapsed, caller, reply);
        } catch (SignatureVerificationException e) {
            refused(401, Verification.reason(e));
            reply.give(Responses.UNAUTHORIZED);
        } catch (MalformedPayloadException e) {
            LOG.warn("delivery refused with 400: {}", e.text());
            refused(400, "malformed");
            reply.give(() -> new WebhookResponse(400, ErrorBody.of(json, e.text())));
        } catch (Throwable e) {
            reply.fail(e);
        } finally {
            caller.leave();
        }
    }

    private void take(WebhookRequest request, Duration elapsed, CallingThread caller, Reply reply)
            throws SignatureVerificationException, MalformedPayloadException {
        Arrival arrival = Arrival.before(elapsed, settings.nanoTime());
        String secretId = verification.secretId(request);
        WebhookPayload payload = reader.read(request.body());
        Optional<EventKind> kind = EventKind.of(payload);
        tellReceived(kind, request);
        if (kind.isPresent()) {
            Duration limit = kind.get().limit(settings.limits());
            answer(new Delivery(request, secretId, payload, kind.get(), caller, arrival, limit), reply);
        } else {
            once.info("events of the unknown type \"" + WireText.clean(payload.type()) + "\" are answered with 200");
            reply.give(Responses.OK);
        }
    }

    private void tellReceived(Optional<EventKind> kind, WebhookRequest request) {
        if (listeners.any()) {
            String event = kind.map(EventKind::type).orElse(UNKNOWN);
            listeners.tell(new Received(event, request.body().length));
        }
    }

    private void answer(Delivery delivery, Reply reply) {
        switch (delivery.kind()) {
            case ASSISTANT_REQUEST -> assistantRequests.run(delivery, reply);
            case TOOL_CALLS -> tools.run((ToolCallsPayload) delivery.payload(), delivery, reply);
            case STATUS_UPDATE, END_OF_CALL_REPORT -> events.run(delivery, reply);
        }
    }

    /**
     * Tells the listeners of a refusal.
     *
     * @param status the HTTP status
     * @param reason why
     */
    public void refused(int status, String reason) {
        listeners.tell(new Refused(status, reason));
    }

    /**
     * Seals metadata that is not sent in an answer.
     *
     * @param metadata anything that is written as a JSON object
     * @return the object
     */
    public String sealedMetadata(Object metadata) {
        return answers.sealedMetadata(metadata);
    }

    /** {@return how busy it is} */
    public DispatchLoad load() {
        return executions.load();
    }

    /** Turns new deliveries away, answers those under way, and ends all threads. */
    public void close() {
        closing.close(() -> {
            executions.close();
            watch.ifPresent(ContractWatch::close);
            listeners.close();
        });
    }
}
