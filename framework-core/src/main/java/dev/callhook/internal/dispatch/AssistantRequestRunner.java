package dev.callhook.internal.dispatch;

import dev.callhook.http.WebhookResponse;
import dev.callhook.internal.dispatch.HandlerReport.Timing;
import dev.callhook.internal.execution.Executions;
import dev.callhook.internal.execution.Job;
import dev.callhook.internal.execution.Lane;
import dev.callhook.internal.registration.EventKind;
import dev.callhook.internal.registration.HandlerMethod;
import dev.callhook.internal.registration.HandlerRegistry;
import dev.callhook.internal.text.OnceLog;
import dev.callhook.payload.AssistantRequestResponse;
import dev.callhook.spi.WebhookEvent.Target;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Sets up the assistant while the phone rings. Whatever goes wrong is answered with <code>{}</code>, the default
 * assistant: an error would reject the call and be read to the caller.
 */
final class AssistantRequestRunner {

    private static final WebhookResponse DEFAULT_ASSISTANT = Responses.OK;
    private static final Target TARGET = new Target(EventKind.ASSISTANT_REQUEST.type(), "");

    private final HandlerRegistry registry;
    private final Executions executions;
    private final HandlerInvoker invoker;
    private final HandlerReport report;
    private final AssistantAnswers answers;
    private final OnceLog once;
    private final Lane lane = new Lane(TARGET, 0, false);

    AssistantRequestRunner(
            HandlerRegistry registry, Executions executions, HandlerWorkshop workshop, AssistantAnswers answers) {
        this.registry = registry;
        this.executions = executions;
        this.invoker = workshop.invoker();
        this.report = workshop.report();
        this.answers = answers;
        this.once = workshop.once();
    }

    void run(Delivery delivery, Reply reply) {
        List<HandlerMethod> methods = registry.handlers(EventKind.ASSISTANT_REQUEST);
        if (methods.isEmpty()) {
            once.info("no method handles assistant-request, the default assistant answers: add one with "
                    + EventKind.ASSISTANT_REQUEST.label());
            reply.give(DEFAULT_ASSISTANT);
            return;
        }
        Job<WebhookResponse> job = new Job<>(
                lane,
                delivery.caller(),
                delivery.endNanos(),
                LogKeys.of(delivery),
                end -> CompletableFuture.completedFuture(run(methods.get(0), delivery)),
                instead -> DEFAULT_ASSISTANT);
        executions.start(job, result -> {}, reply::give);
    }

    private WebhookResponse run(HandlerMethod method, Delivery delivery) {
        Timing timing = report.start(TARGET, delivery.endNanos());
        try {
            Object returned = invoker.invoke(method, delivery.invocation(method, Optional.empty()));
            if (returned instanceof AssistantRequestResponse response) {
                WebhookResponse answer = new WebhookResponse(200, answers.write(response));
                timing.handled();
                return answer;
            }
            throw new IllegalStateException(method.label() + " returned " + (returned == null ? "null" : "another type")
                    + ": return AssistantRequestResponse.useDefault() for the default assistant");
        } catch (Throwable e) { // errors too: the phone is ringing
            timing.failed(method.label() + " for assistant-request (the default assistant answers)", delivery, e);
            return DEFAULT_ASSISTANT;
        }
    }
}
