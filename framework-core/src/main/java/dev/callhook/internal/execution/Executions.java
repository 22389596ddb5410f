package dev.callhook.internal.execution;

import dev.callhook.internal.execution.Job.Instead;
import dev.callhook.spi.DispatchLoad;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs jobs, within all limits, and sees to it that whoever waits has an answer in time. Safe for use by several threads.
 *
 * <p>What has been quick runs on the thread that brings the delivery, which costs least. Everything else runs on the
 * executor.
 */
public final class Executions {

    private static final long LOOK_NANOS = 5_000_000;
    private static final int RESERVED_PART = 4; // a quarter of the places, or one, is for those who wait on the line

    final ExecutionReport report;
    final HandlerThreads threads;
    private final ExecutionLimits limits;
    private final LongSupplier nanoTime;
    private final Watchdog watchdog;
    private final BoundedExecutor executor;
    private final BoundedExecutor background;
    private final boolean mayRunHere;
    private final AtomicInteger open = new AtomicInteger();
    private final Waiters waiters;
    private final CallerSlots here = CallerSlots.ofTheLine();
    private final CallerSlots backgroundHere = CallerSlots.ofTheBackground();

    /**
     * Creates the executor of handlers; its threads start when they are needed.
     *
     * @param limits how long and how many
     * @param own the application's executor, on which then every handler runs; null for ours
     * @param nanoTime the source of elapsed time
     * @param report is told what goes wrong
     */
    public Executions(ExecutionLimits limits, @Nullable Executor own, LongSupplier nanoTime, ExecutionReport report) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.report = report;
        this.watchdog = new Watchdog(nanoTime);
        this.threads = new HandlerThreads(own, limits.maxRunning());
        this.executor = new BoundedExecutor(threads.handlers(), threads.suitable(), limits.maxQueued());
        int reserved = Math.max(1, threads.suitable() / RESERVED_PART);
        this.background = executor.part(Math.max(1, threads.suitable() - reserved));
        this.waiters = new Waiters(limits.maxOpen(), watchdog, threads.answering());
        this.mayRunHere = own == null;
    }

    /**
     * Starts a job. A quick one runs when the thread that brings the delivery leaves.
     *
     * @param job the job
     * @param result takes the result once, whenever it comes; one that comes in time before anybody has it as the answer
     * @param answer takes once, and in time, the result or what is said in its place; it must not throw
     * @param <T> the result
     */
    public <T> void start(Job<T> job, Consumer<T> result, Consumer<T> answer) {
        Run<T> run = new Run<>(
                job, this, result, answer); // before a place is taken, which would be lost if there is no memory
        if (!Bounds.acquire(open, limits.maxOpen())) {
            report.busy(job.lane());
            T busy = job.instead().apply(Instead.BUSY);
            result.accept(busy);
            answer.accept(busy);
        } else if (job.lane().enter()) {
            begin(run);
        } else {
            job.lane().enterAnyway(); // what is over leaves
            run.rejected();
        }
    }

    private void begin(Run<?> run) {
        long now = now();
        if (run.isLate(now)) {
            run.onDue(); // the body took all the time there was
            return;
        }
        boolean isBackground = run.job.lane().isBackground();
        boolean taken = mayRunHere && (isBackground ? backgroundHere : here).tryTake(run);
        if (taken || threads.isVirtual()) {
            run.watchEarly(now);
        }
        watchdog.watch(run);
        BoundedExecutor other = isBackground ? background : executor;
        if (!taken && !other.tryExecute(run)) {
            run.rejected();
        }
    }

    /** Starts a run that has got no thread yet, if it does not only wait for its turn and there is a spare thread. */
    void startElsewhere(Run<?> run) {
        boolean unused = executor.queued() == 0 && threads.trySpare(run);
    }

    /**
     * Waits for a future without a thread, unless as many wait already as jobs may be open.
     *
     * @param endNanos until when
     * @param shared the future
     * @param late what to take in its place then, or if too many wait, or if it fails
     * @return its value, or what is late
     * @param <T> the value
     */
    public <T> CompletableFuture<T> by(long endNanos, CompletableFuture<T> shared, Supplier<T> late) {
        return waiters.by(endNanos, shared, late);
    }

    /**
     * Runs what must not run on the calling thread, such as what may wait for somebody's connection; it must not take long.
     *
     * @param answering what to run
     */
    public void send(Runnable answering) {
        threads.answering().execute(answering);
    }

    /**
     * Runs what may block for a while, on the calling thread if no other is free.
     *
     * @param blocking what to run
     */
    public void block(Runnable blocking) {
        if (!threads.trySpare(blocking)) {
            blocking.run();
        }
    }

    void over(Run<?> run) {
        run.job.lane().leave();
        watchdog.forget(run);
        open.decrementAndGet();
    }

    /** {@return how long and how many} */
    public ExecutionLimits limits() {
        return limits;
    }

    /** {@return the present moment on the dispatcher's source} */
    public long now() {
        return nanoTime.getAsLong();
    }

    /** {@return how busy it is} */
    public DispatchLoad load() {
        return new DispatchLoad(
                open.get(),
                limits.maxOpen(),
                executor.running(),
                executor.maxRunning(),
                executor.queued(),
                executor.maxQueued(),
                report.stuck().get());
    }

    /**
     * Waits for all jobs: each until the end of its time, or of the grace, and then a second for the interrupted. If the closing
     * thread is interrupted their time ends at once, but nobody is left without an answer.
     */
    public void close() {
        long end = now() + limits.closeGrace().toNanos();
        List<Run<?>> left = runs();
        while (!left.isEmpty() && !Thread.currentThread().isInterrupted()) {
            left.forEach(run -> run.endBy(end));
            LockSupport.parkNanos(LOOK_NANOS);
            left = runs();
        }
        watchdog.stop();
        watchdog.forEach(Watched::endNow);
        threads.close();
    }

    private List<Run<?>> runs() {
        List<Run<?>> runs = new ArrayList<>();
        watchdog.forEach(watched -> {
            if (watched instanceof Run<?> run && !run.isGivenUp()) {
                runs.add(run);
            }
        });
        return runs;
    }
}
