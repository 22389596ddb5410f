package dev.callhook.internal.execution;

import dev.callhook.internal.execution.Job.Instead;
import dev.callhook.internal.execution.Steps.Step;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One job under way. It begins once, on whichever thread comes first; whoever waits gets one answer, the result or what is
 * said in its place at the end of its time; and it is over when the work is, which may be later.
 */
final class Run<T> implements BoundedExecutor.Task, Watched {

    private static final long EARLY_NANOS = 100_000_000;
    private static final long STUCK_NANOS = 1_000_000_000;
    private static final long NEVER_NANOS = Long.MAX_VALUE / 4;

    final Job<T> job;
    private final Executions executions;
    private final Consumer<T> result;
    private final Consumer<T> answer;
    private final Steps steps = new Steps();
    private final RunningThread running;
    private volatile @Nullable CompletableFuture<T> pending;
    private volatile Phase phase = Phase.IN_TIME;
    private volatile long endNanos;
    private volatile long dueNanos;

    /** Tells the result once, whenever it comes, and the answer once, in time: a result that comes in time first as the result. */
    Run(Job<T> job, Executions executions, Consumer<T> result, Consumer<T> answer) {
        this.job = job;
        this.executions = executions;
        this.result = result;
        this.answer = answer;
        this.running = new RunningThread(executions.report.stuck());
        this.endNanos = this.dueNanos = job.endNanos();
    }

    boolean isLate(long now) {
        return endNanos - now <= 0;
    }

    boolean isGivenUp() {
        return phase == Phase.STUCK;
    }

    /** It is looked at early: handlers that never let go of their threads may keep it from one, or it hangs on the caller's. */
    void watchEarly(long now) {
        phase = Phase.EARLY;
        dueNanos = now + Math.min(endNanos - now, EARLY_NANOS);
    }

    /** Its time ends at this moment at the latest. */
    void endBy(long nanos) {
        endNanos = nanos + Math.min(endNanos - nanos, 0);
        if (phase == Phase.IN_TIME) {
            dueNanos = endNanos;
        }
    }

    @Override
    public void endNow() {
        if (phase == Phase.EARLY || phase == Phase.IN_TIME) {
            endOfTime();
        }
    }

    @Override
    public void run() {
        long now = executions.now();
        if (!isLate(now) && steps.take(Step.BEGUN)) { // one that is late is about to be ended
            perform(now);
        }
    }

    private void perform(long start) {
        CompletableFuture<T> working;
        running.enter();
        try {
            working = job.context().around(() -> job.work().apply(running));
        } catch (Throwable e) { // a mistake of ours: it must not leave a caller without an answer
            working = CompletableFuture.failedFuture(e);
        } finally {
            running.leave();
        }
        long now = executions.now();
        job.lane().learn(now - start);
        if (working.isDone()) {
            finish(working, now);
        } else {
            await(working);
        }
    }

    private void await(CompletableFuture<T> working) {
        pending = working;
        if (phase == Phase.STUCK) {
            working.cancel(true); // nobody looks at it any more; does nothing if it is done
        }
        CompletableFuture<T> unused = working.whenComplete((value, failure) -> finish(working, executions.now()));
    }

    private void finish(CompletableFuture<T> done, long now) {
        if (done.isCompletedExceptionally() && !done.isCancelled()) {
            executions.report.mistake(job.lane(), done.handle((value, e) -> e).join());
        }
        end(done.isCompletedExceptionally() ? job.instead().apply(Instead.LATE) : done.join(), now);
    }

    private void end(T value, long now) {
        if (steps.take(Step.OVER)) {
            executions.over(this);
            try {
                result.accept(value);
            } finally { // whatever becomes of others that wait
                answer(value, now);
            }
        }
    }

    private void answer(T value, long now) {
        boolean unanswered = steps.take(Step.ANSWERED);
        boolean late = !unanswered || isLate(now); // the watchdog need not have looked at it yet
        if (unanswered) {
            answer.accept(late ? job.instead().apply(Instead.LATE) : value);
        }
        if (late) {
            executions.report.lateResult(job.lane(), job.context(), unanswered);
        }
    }

    @Override
    public void rejected() {
        if (steps.take(Step.BEGUN)) {
            executions.report.busy(job.lane());
            end(job.instead().apply(Instead.BUSY), executions.now());
        }
    }

    @Override
    public long dueNanos() {
        return dueNanos;
    }

    @Override
    public void onDue() {
        switch (phase) {
            case EARLY -> early();
            case IN_TIME -> endOfTime();
            case ENDED -> stillThere();
            case STUCK -> {} // nothing more can be done about it
        }
    }

    private void early() {
        phase = Phase.IN_TIME;
        dueNanos = endNanos;
        if (isLate(executions.now())) {
            endOfTime();
        } else if (steps.has(Step.BEGUN)) {
            job.lane().learn(EARLY_NANOS); // now, as it may never end
        } else {
            executions.startElsewhere(this);
        }
    }

    private void endOfTime() {
        phase = Phase.ENDED;
        dueNanos = executions.now() + STUCK_NANOS;
        boolean neverBegun = steps.take(Step.BEGUN);
        boolean late = steps.take(Step.ANSWERED); // before the interrupt, whose failure is no answer
        if (late) {
            executions.report.late(job.lane(), job.context(), neverBegun);
        }
        if (!neverBegun) {
            running.interrupt(executions.threads.cancelling());
        } else if (steps.take(Step.OVER)) {
            executions.over(this);
            executions.send(() -> result.accept(job.instead().apply(Instead.LATE)));
        }
        if (late) { // after the interrupt: who has this answer knows that nothing more is begun
            executions.send(() -> answer.accept(job.instead().apply(Instead.LATE)));
        }
    }

    private void stillThere() {
        phase = Phase.STUCK;
        dueNanos = executions.now() + NEVER_NANOS;
        Thread thread = running.stuck();
        CompletableFuture<T> waiting = pending;
        if (thread != null) {
            executions.report.stuck(job.lane(), thread);
        } else if (waiting != null) {
            executions.send(() -> waiting.cancel(true)); // the handler's future does not let itself be cancelled
        }
    }
}
