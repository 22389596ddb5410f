package dev.callhook.internal.dispatch;

import dev.callhook.handler.ToolException;
import dev.callhook.internal.dispatch.HandlerReport.Timing;
import dev.callhook.internal.execution.AtEnd;
import dev.callhook.internal.idempotency.WorkKey;
import dev.callhook.internal.json.ToolAnswer;
import dev.callhook.internal.json.WireJson;
import dev.callhook.internal.text.LoggedFailure;
import dev.callhook.spi.WebhookEvent.Duplicate.Fate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a thread does for one call of a tool: once only, from the arguments to the answer. Nothing in it throws. */
final class ToolWork {

    private static final Logger LOG = LoggerFactory.getLogger(ToolRunner.class);

    private static final Map<String, Boolean> OK = Map.of("ok", true);

    private final HandlerInvoker invoker;
    private final WireJson json;
    private final HandlerReport report;
    private final Remembering remembering;

    ToolWork(HandlerWorkshop workshop) {
        this.invoker = workshop.invoker();
        this.json = workshop.json();
        this.report = workshop.report();
        this.remembering = workshop.remembering();
    }

    /** Returns what a duplicate of the call is known by, or empty if it cannot be told. */
    Optional<WorkKey> key(ToolTask task) {
        return remembering.isOn()
                ? task.delivery().callId().map(id -> remembering.keys().of(id, task.call()))
                : Optional.empty();
    }

    boolean mayBlock(Optional<WorkKey> key) {
        return key.isPresent() && remembering.mayBlock();
    }

    CompletableFuture<ToolOutcome> perform(ToolTask task, Optional<WorkKey> key, AtEnd end) {
        return key.isEmpty()
                ? run(task, end)
                : remembering.once().orElseThrow().run(key.get(), end, new KeyedCall(this, task, end));
    }

    CompletableFuture<ToolOutcome> run(ToolTask task, AtEnd end) {
        Timing timing = report.start(task.lane().target(), task.endNanos());
        try {
            Object returned = invoker.invoke(task.lane().method(), task.invocation());
            if (returned instanceof CompletionStage<?> stage) {
                CompletableFuture<?> later = stage.toCompletableFuture();
                end.cancel(later);
                return later.handle((value, failure) ->
                        failure == null ? returned(task, value, timing) : failed(task, failure, timing));
            }
            return CompletableFuture.completedFuture(returned(task, returned, timing));
        } catch (Throwable e) { // errors too: a handler's stack overflow must not cost the caller an answer
            return CompletableFuture.completedFuture(failed(task, e, timing));
        }
    }

    private ToolOutcome returned(ToolTask task, @Nullable Object returned, Timing timing) {
        Object value = returned instanceof Optional<?> optional ? optional.orElse(null) : returned;
        boolean nothing = value == null && task.lane().method().returnsNothing();
        try {
            ToolAnswer answer = ToolAnswer.of(json, task.id(), nothing ? OK : value, task.isOnly());
            timing.handled();
            return ToolOutcome.done(answer);
        } catch (Throwable e) { // a value that cannot be written, in whichever way
            return failed(task, e, timing);
        }
    }

    private ToolOutcome failed(ToolTask task, Throwable thrown, Timing timing) {
        Throwable failure = thrown instanceof CompletionException || thrown instanceof ExecutionException
                ? (thrown.getCause() == null ? thrown : thrown.getCause())
                : thrown;
        boolean async = task.lane().options().async();
        if (task.isLate()
                && !async) { // of the interrupt, most likely: not to be remembered as what the tool has to say
            LOG.info(
                    "tool {} ended after its deadline with {}",
                    task.lane().name(),
                    failure.getClass().getName());
            return late(task);
        }
        if (failure instanceof ToolException refusal && async) {
            return internalProblem(task, timing.failed(what(task), task.delivery(), unheard(refusal)));
        }
        if (failure instanceof ToolException refusal) {
            logRefusal(task.lane().loggableName(), refusal.getCause());
            timing.handled();
            return ToolOutcome.done(ToolAnswer.error(json, task.id(), refusal.textForAssistant()));
        }
        return internalProblem(task, timing.failed(what(task), task.delivery(), failure));
    }

    /** What an async tool has to say reaches nobody; the text may quote arguments, so it is not for the log either. */
    private static Throwable unheard(ToolException refusal) {
        Throwable unheard = new IllegalStateException("a ToolException, which nobody hears", refusal.getCause());
        unheard.setStackTrace(refusal.getStackTrace());
        return unheard;
    }

    /** The store cannot tell whether the call has been run, so it is not. */
    ToolOutcome notRun(ToolTask task, Throwable storeFailure) {
        Timing timing = report.start(task.lane().target(), task.endNanos());
        return internalProblem(task, timing.failed(what(task), task.delivery(), storeFailure));
    }

    private ToolOutcome internalProblem(ToolTask task, String incident) {
        return ToolOutcome.failed(ToolAnswer.error(
                json,
                task.id(),
                "The tool could not do its work because of an internal problem (incident " + incident + ")."));
    }

    private static String what(ToolTask task) {
        return "tool " + task.lane().name();
    }

    private static void logRefusal(String tool, @Nullable Throwable cause) {
        if (cause == null) {
            LOG.info("tool {} told the assistant that it could not do its work", tool);
        } else {
            LOG.warn("tool {} told the assistant that it could not do its work", tool, LoggedFailure.of(cause));
        }
    }

    ToolOutcome late(ToolTask task) {
        return ToolOutcome.failed(
                ToolAnswer.error(json, task.id(), "The tool is taking too long, it has no result yet."));
    }

    ToolOutcome lateDuplicate(ToolTask task) {
        report.lateDuplicate(task.lane().target());
        return late(task);
    }

    ToolOutcome conflict(ToolTask task) {
        duplicate(task, Fate.CONFLICT);
        return ToolOutcome.failed(ToolAnswer.error(
                json, task.id(), "Another tool call of this phone call has had the same id, so this one was not run."));
    }

    void duplicate(ToolTask task, Fate fate) {
        report.duplicate(task.lane().target(), fate, task.delivery());
    }
}
