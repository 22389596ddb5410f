package dev.callhook.internal.execution;

import dev.callhook.internal.execution.Executions.Started;
import dev.callhook.internal.execution.Job.Instead;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One job under way. It begins once, on whichever thread comes first; whoever waits gets one answer, the result or what is
 * said in its place at the end of its time; and it is over when the work is, which may be later.
 */
final class Run<T> implements BoundedExecutor.Task, Watchdog.Watched {

    private static final long STARVED_NANOS = 100_000_000;
    private static final long STUCK_NANOS = 1_000_000_000;
    private static final long NEVER_NANOS = Long.MAX_VALUE / 4;

    private final Job<T> job;
    private final Executions executions;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicBoolean answered = new AtomicBoolean();
    private final AtomicBoolean over = new AtomicBoolean();
    private final RunningThread running = new RunningThread();
    private volatile @Nullable CompletableFuture<T> pending;
    private final AtomicBoolean stuck = new AtomicBoolean();
    private volatile Phase phase = Phase.IN_TIME;
    private volatile long endNanos;
    private volatile long dueNanos;

    Run(Job<T> job, Executions executions) {
        this.job = job;
        this.executions = executions;
        this.endNanos = job.endNanos();
        this.dueNanos = endNanos;
    }

    private enum Phase {
        HANDED_OVER,
        IN_TIME,
        ENDED,
        STUCK
    }

    Job<T> job() {
        return job;
    }

    Started<T> started() {
        return new Started<>(answer, result);
    }

    boolean isLate() {
        return endNanos - executions.now() <= 0;
    }

    boolean isGivenUp() {
        return phase == Phase.STUCK;
    }

    /** It waits for a thread that may be kept from it by handlers which never let go of theirs. */
    void handedOver() {
        long now = executions.now();
        phase = Phase.HANDED_OVER;
        dueNanos = now + Math.min(endNanos - now, STARVED_NANOS);
    }

    /** Its time ends at this moment at the latest. */
    void endBy(long nanos) {
        if (endNanos - nanos > 0) {
            endNanos = nanos;
            if (phase == Phase.IN_TIME) {
                dueNanos = nanos;
            }
        }
    }

    @Override
    public void run() {
        if (begun.compareAndSet(false, true)) {
            perform();
        }
    }

    private void perform() {
        long start = executions.now();
        CompletableFuture<T> working;
        running.enter();
        try {
            working = job.context().around(() -> job.work().apply(running));
        } catch (Throwable e) { // a mistake of ours: it must not leave a caller without an answer
            working = CompletableFuture.failedFuture(e);
        } finally {
            running.leave();
        }
        job.lane().learn(executions.now() - start);
        await(working);
    }

    private void await(CompletableFuture<T> working) {
        pending = working;
        CompletableFuture<T> unused = working.whenComplete((value, failure) -> finish(working));
    }

    private void finish(CompletableFuture<T> done) {
        T value;
        try {
            value = done.join();
        } catch (CancellationException e) {
            value = job.instead().apply(Instead.LATE);
        } catch (RuntimeException e) {
            executions.report.mistake(job.lane(), e);
            value = job.instead().apply(Instead.LATE);
        }
        end(value);
    }

    private void end(T value) {
        if (over.compareAndSet(false, true)) {
            executions.over(this);
            unstick();
            result.complete(value);
            if (answered.compareAndSet(false, true)) {
                answer.complete(value);
            } else {
                executions.report.lateResult(job.lane(), job.context());
            }
        }
    }

    private void unstick() {
        if (stuck.compareAndSet(true, false)) {
            executions.report.unstuck();
        }
    }

    @Override
    public void rejected() {
        if (begun.compareAndSet(false, true)) {
            executions.report.busy(job.lane());
            end(job.instead().apply(Instead.BUSY));
        }
    }

    @Override
    public long dueNanos() {
        return dueNanos;
    }

    @Override
    public void onDue() {
        switch (phase) {
            case HANDED_OVER -> {
                phase = Phase.IN_TIME;
                dueNanos = endNanos;
                if (!begun.get() && !isLate()) {
                    executions.startElsewhere(this);
                }
            }
            case IN_TIME -> endOfTime();
            case ENDED -> stillThere();
            case STUCK -> {} // nothing more can be done about it
        }
    }

    private void endOfTime() {
        phase = Phase.ENDED;
        dueNanos = executions.now() + STUCK_NANOS;
        boolean neverBegun = begun.compareAndSet(false, true);
        if (answered.compareAndSet(false, true)) {
            executions.report.late(job.lane(), job.context());
            T late = job.instead().apply(Instead.LATE);
            executions.send(() -> answer.complete(late));
        }
        if (neverBegun) {
            end(job.instead().apply(Instead.LATE));
        } else {
            running.interrupt(executions::send);
        }
    }

    private void stillThere() {
        phase = Phase.STUCK;
        dueNanos = executions.now() + NEVER_NANOS;
        Thread thread = running.thread();
        CompletableFuture<T> waiting = pending;
        if (thread != null) {
            executions.report.stuck(job.lane(), thread);
            stuck.set(true);
            if (over.get()) {
                unstick(); // it ended meanwhile
            }
        } else if (waiting != null) {
            executions.send(() -> waiting.cancel(true)); // the handler's future does not let itself be cancelled
        }
    }
}
