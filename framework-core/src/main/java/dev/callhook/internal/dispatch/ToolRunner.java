package dev.callhook.internal.dispatch;

import dev.callhook.internal.dispatch.ToolTask.Position;
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

    /**
     * Starts a call.
     *
     * @param call the call
     * @param delivery what brought it
     * @param position where it stands in its request
     * @param answer takes what the assistant is told, once and in time; it must not throw
     */
    void run(ToolCall call, Delivery delivery, Position position, Consumer<ToolOutcome> answer) {
        if (call.id() == null) {
            answer.accept(
                    refused(call, "this tool call has no id, so it was not run: its result could not be told apart"));
            return;
        }
        ToolLane lane = lane(call);
        if (lane == null) {
            unanswered.show(call);
            answer.accept(refused(call, unknownTool(call)));
            return;
        }
        ToolTask task = new ToolTask(lane, call, call.id(), delivery, position);
        Optional<WorkKey> key = work.key(task);
        if (key.isEmpty()) {
            start(task, key, result -> {}, answer);
            return;
        }
        Optional<Joined<ToolOutcome>> joined =
                inFlight.joinOrStart(key.get(), result -> start(task, key, result, answer));
        if (joined.isPresent()) {
            join(task, joined.get(), answer);
        }
    }

    private void start(
            ToolTask task, Optional<WorkKey> key, Consumer<ToolOutcome> result, Consumer<ToolOutcome> answer) {
        Job<ToolOutcome> job = new Job<>(
                task.lane().lane(),
                work.mayBlock(key) ? null : task.caller(),
                task.endNanos(),
                LogKeys.of(task),
                end -> work.perform(task, key, end),
                instead -> instead(task, instead));
        if (task.lane().options().async()) {
            startAsync(task, job, result, answer);
        } else {
            executions.start(job, result, answer);
        }
    }

    /** An async tool is answered now, unless it has been turned away already. */
    private void startAsync(
            ToolTask task, Job<ToolOutcome> job, Consumer<ToolOutcome> result, Consumer<ToolOutcome> answer) {
        CompletableFuture<ToolOutcome> coming = new CompletableFuture<>();
        executions.start(job, result, coming::complete);
        boolean isTurnedAway = coming.isDone() && !coming.join().accepted();
        answer.accept(isTurnedAway ? coming.join() : accepted(task));
    }

    private void join(ToolTask task, Joined<ToolOutcome> joined, Consumer<ToolOutcome> answer) {
        if (!joined.same()) {
            answer.accept(work.conflict(task));
            return;
        }
        work.duplicate(task, Duplicate.Fate.JOINED);
        if (task.lane().options().async()) {
            answer.accept(accepted(task));
            return;
        }
        CompletableFuture<Void> unused = executions
                .by(task.endNanos(), joined.result(), () -> work.lateDuplicate(task))
                .thenAccept(answer);
    }

    private static ToolOutcome accepted(ToolTask task) {
        return ToolOutcome.done(ToolAnswer.accepted(task.id()));
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

    private ToolOutcome refused(ToolCall call, String text) {
        LOG.warn("tool call {} was refused: {}", WireText.loggable(call.id()), WireText.loggable(text));
        return ToolOutcome.failed(ToolAnswer.error(json, call.id(), text));
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
