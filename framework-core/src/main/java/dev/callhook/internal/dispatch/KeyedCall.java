package dev.callhook.internal.dispatch;

import dev.callhook.internal.execution.AtEnd;
import dev.callhook.internal.idempotency.OnceOnly;
import dev.callhook.internal.json.ToolAnswer;
import dev.callhook.spi.WebhookEvent.Duplicate.Fate;
import java.util.concurrent.CompletableFuture;

/**
 * A call of a tool that is run once only.
 *
 * @param work runs it
 * @param task the call
 * @param end the end of its time
 */
record KeyedCall(ToolWork work, ToolTask task, AtEnd end) implements OnceOnly.Work<ToolOutcome> {

    @Override
    public long leftNanos() {
        return task.leftNanos();
    }

    @Override
    public CompletableFuture<ToolOutcome> run() {
        return work.run(task, end);
    }

    @Override
    public ToolOutcome repeated(byte[] answer) {
        work.duplicate(task, Fate.REPLAYED);
        return ToolOutcome.done(ToolAnswer.stored(task.id(), answer));
    }

    @Override
    public ToolOutcome different() {
        return work.conflict(task);
    }

    @Override
    public ToolOutcome elsewhere() {
        return task.leftNanos() > 0 ? work.lateDuplicate(task) : work.late(task);
    }

    @Override
    public ToolOutcome notRun(Throwable failure) {
        return work.notRun(task, failure);
    }
}
