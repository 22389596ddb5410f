package dev.callhook.internal.dispatch;

import dev.callhook.handler.ToolException;
import dev.callhook.internal.json.ToolAnswer;
import dev.callhook.internal.json.WireJson;
import dev.callhook.internal.registration.HandlerMethod;
import dev.callhook.internal.registration.HandlerRegistry;
import dev.callhook.internal.text.LoggedFailure;
import dev.callhook.internal.text.WireText;
import dev.callhook.payload.ToolCall;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one call of a tool and always has an answer for it: somebody waits on the line. */
final class ToolRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ToolRunner.class);

    private final HandlerRegistry registry;
    private final HandlerInvoker invoker;
    private final WireJson json;

    ToolRunner(HandlerRegistry registry, HandlerInvoker invoker, WireJson json) {
        this.registry = registry;
        this.invoker = invoker;
        this.json = json;
    }

    /** Returns the answer; {@code only} says that the request has no other call. */
    ToolAnswer run(ToolCall call, Delivery delivery, boolean only) {
        String id = call.id();
        if (id == null) {
            return refused(call, "this tool call has no id, so it was not run: its result could not be told apart");
        }
        HandlerMethod method =
                call.name() == null ? null : registry.tool(call.name()).orElse(null);
        if (method == null) {
            return refused(call, unknownTool(call));
        }
        try {
            Object returned = invoker.invoke(method, delivery.invocation(method, Optional.of(call)));
            Object value = awaited(returned, delivery);
            return ToolAnswer.of(json, id, value == null && method.returnsNothing() ? Map.of("ok", true) : value, only);
        } catch (Throwable e) { // errors too: a handler's stack overflow must not cost the caller an answer
            return failed(call, delivery, e);
        }
    }

    private ToolAnswer refused(ToolCall call, String text) {
        LOG.warn("tool call {} was refused: {}", WireText.loggable(call.id()), WireText.loggable(text));
        return ToolAnswer.error(json, call.id(), text);
    }

    private String unknownTool(ToolCall call) {
        String asked = call.name() == null
                ? "The tool call names no tool."
                : "There is no tool \"" + WireText.clean(call.name()) + "\".";
        return asked
                + (registry.toolNames().isEmpty()
                        ? " This server has no tools."
                        : " Known tools: " + String.join(", ", registry.toolNames()));
    }

    private static @Nullable Object awaited(@Nullable Object returned, Delivery delivery) throws Throwable {
        Object value = returned;
        if (value instanceof CompletionStage<?> stage) {
            long nanos = delivery.deadline().remaining().toNanos();
            value = stage.toCompletableFuture().get(nanos, TimeUnit.NANOSECONDS);
        }
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    private static void logRefusal(ToolCall call, @Nullable Throwable cause) {
        String tool = WireText.loggable(call.name());
        if (cause == null) {
            LOG.info("tool {} told the assistant that it could not do its work", tool);
        } else {
            LOG.warn("tool {} told the assistant that it could not do its work", tool, LoggedFailure.of(cause));
        }
    }

    private ToolAnswer failed(ToolCall call, Delivery delivery, Throwable thrown) {
        Throwable failure = thrown instanceof CompletionException || thrown instanceof ExecutionException
                ? (thrown.getCause() == null ? thrown : thrown.getCause())
                : thrown;
        if (failure instanceof ToolException refusal) {
            logRefusal(call, refusal.getCause());
            return ToolAnswer.error(json, call.id(), refusal.textForAssistant());
        }
        String incident = Incidents.report("tool " + WireText.loggable(call.name()), delivery, failure);
        String reason = failure instanceof TimeoutException
                ? "The tool is taking too long"
                : "The tool could not do its work because of an internal problem";
        return ToolAnswer.error(json, call.id(), reason + " (incident " + incident + ").");
    }
}
