package dev.callhook.internal.dispatch;

import dev.callhook.internal.execution.CallingThread;
import dev.callhook.internal.execution.Executions;
import dev.callhook.internal.execution.Job;
import dev.callhook.internal.execution.Job.Instead;
import dev.callhook.internal.idempotency.InFlight;
import dev.callhook.internal.idempotency.InFlight.Joined;
import dev.callhook.internal.idempotency.WorkKey;
import dev.callhook.internal.json.ToolAnswer;
import dev.callhook.internal.json.WireJson;
import dev.callhook.internal.registration.HandlerRegistry;
import dev.callhook.internal.text.WireText;
import dev.callhook.payload.ToolCall;
import dev.callhook.spi.WebhookEvent.Duplicate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one call of a tool and always has an answer for it in time: somebody waits on the line. */
final class ToolRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ToolRunner.class);

    private final HandlerRegistry registry;
    private final Map<String, ToolLane> lanes;
    private final Executions executions;
    private final ToolWork work;
    private final WireJson json;
    private final InFlight<ToolOutcome> inFlight;
    private final UnansweredTools unanswered = new UnansweredTools();

    ToolRunner(HandlerRegistry registry, Executions executions, ToolWork work, WireJson json) {
        this.registry = registry;
        this.executions = executions;
        this.inFlight = new InFlight<>(executions::send);
        this.work = work;
        this.json = json;
        this.lanes = registry.toolNames().stream()
                .map(name -> registry.tool(name).orElseThrow())
                .map(ToolLane::of)
                .collect(Collectors.toUnmodifiableMap(ToolLane::name, Function.identity()));
    }

    boolean isAsync(ToolCall call) {
        ToolLane lane = lane(call);
        return lane != null && lane.options().async();
    }

    /** Starts the call; {@code only} says that the request has no other, {@code caller} may run it. */
    CompletableFuture<ToolOutcome> run(ToolCall call, Delivery delivery, boolean only, @Nullable CallingThread caller) {
        if (call.id() == null) {
            return refused(call, "this tool call has no id, so it was not run: its result could not be told apart");
        }
        ToolLane lane = lane(call);
        if (lane == null) {
            unanswered.show(call);
            return refused(call, unknownTool(call));
        }
        ToolTask task = new ToolTask(lane, call, call.id(), delivery, only);
        Optional<WorkKey> key = work.key(task);
        if (key.isEmpty()) {
            return start(task, key, caller, result -> {});
        }
        return joined(task, inFlight.joinOrStart(key.get(), result -> start(task, key, caller, result)));
    }

    private CompletableFuture<ToolOutcome> start(
            ToolTask task, Optional<WorkKey> key, @Nullable CallingThread caller, Consumer<ToolOutcome> result) {
        ToolLane lane = task.lane();
        boolean async = lane.options().async();
        Job<ToolOutcome> job = new Job<>(
                lane.lane(),
                async || work.mayBlock(key) ? null : caller,
                task.endNanos(),
                LogKeys.of(task),
                end -> work.perform(task, key, end),
                instead -> instead(task, instead));
        CompletableFuture<ToolOutcome> answer = executions.start(job, result);
        return async ? accepted(task, answer) : answer;
    }

    /** An async tool is answered now, unless it has been turned away already. */
    private CompletableFuture<ToolOutcome> accepted(ToolTask task, CompletableFuture<ToolOutcome> answer) {
        if (answer.isDone() && !answer.join().accepted()) {
            return answer;
        }
        return CompletableFuture.completedFuture(ToolOutcome.done(ToolAnswer.accepted(task.id())));
    }

    private CompletableFuture<ToolOutcome> joined(ToolTask task, Joined<ToolOutcome> joined) {
        if (joined.first()) {
            return joined.answer();
        }
        if (!joined.same()) {
            return CompletableFuture.completedFuture(work.conflict(task));
        }
        work.duplicate(task, Duplicate.Fate.JOINED);
        if (task.lane().options().async()) {
            return CompletableFuture.completedFuture(ToolOutcome.done(ToolAnswer.accepted(task.id())));
        }
        return executions.by(task.endNanos(), joined.answer(), () -> work.lateDuplicate(task));
    }

    private ToolOutcome instead(ToolTask task, Instead instead) {
        return switch (instead) {
            case LATE -> work.late(task);
            case BUSY ->
                ToolOutcome.turnedAway(ToolAnswer.error(
                        json,
                        task.id(),
                        "The tool is busy at the moment and was not run. Try again in a few seconds."));
        };
    }

    private @Nullable ToolLane lane(ToolCall call) {
        return call.name() == null ? null : lanes.get(call.name());
    }

    private CompletableFuture<ToolOutcome> refused(ToolCall call, String text) {
        LOG.warn("tool call {} was refused: {}", WireText.loggable(call.id()), WireText.loggable(text));
        return CompletableFuture.completedFuture(ToolOutcome.failed(ToolAnswer.error(json, call.id(), text)));
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
}
