package dev.callhook.internal.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.callhook.internal.execution.Job.Instead;
import dev.callhook.internal.listening.Listeners;
import dev.callhook.spi.WebhookEvent.Target;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RunTest {

    private static final int RACES = 10_000;
    private static final long END = 1_000;
    private static final Lane LANE = new Lane(new Target("tool-calls", "race"), 0, false);
    private static final ThreadContext NOTHING = new ThreadContext(new CallKeys("test", null, null, null), null);

    private final AtomicLong nanoTime = new AtomicLong(END - 1);
    private final Executions executions = new Executions(
            ExecutionLimits.DEFAULT, Runnable::run, nanoTime::get, new ExecutionReport(new Listeners(List.of())));
    private final Logger log = (Logger) LoggerFactory.getLogger("dev.callhook.execution");
    private final ExecutorService watchdog = Executors.newSingleThreadExecutor();
    private final CyclicBarrier together = new CyclicBarrier(2);

    @BeforeEach
    void saysNothingOfSoManyRaces() {
        log.setLevel(Level.OFF);
    }

    @AfterEach
    void end() {
        log.setLevel(null);
        watchdog.shutdownNow();
        executions.close();
    }

    @Test
    void answersOnceWhenTheResultComesAtTheDeadline() throws Exception {
        AtomicInteger answers = new AtomicInteger();
        for (int i = 0; i < RACES; i++) {
            CompletableFuture<String> work = new CompletableFuture<>();
            CompletableFuture<String> result = new CompletableFuture<>();
            CompletableFuture<String> answer = new CompletableFuture<>();
            Run<String> run = new Run<>(job(work), executions, result::complete, given -> {
                answers.incrementAndGet();
                answer.complete(given);
            });
            run.run();
            Future<?> deadline = watchdog.submit(() -> {
                meet();
                run.onDue();
            });
            meet();
            work.complete("done");
            deadline.get(30, TimeUnit.SECONDS);

            assertThat(answer.get(30, TimeUnit.SECONDS)).isIn("done", "LATE");
            assertThat(result).isCompletedWithValue("done");
        }
        executions.close(); // with the threads that might answer a second time
        assertThat(answers).hasValue(RACES);
    }

    @Test
    void answersEvenIfWhoeverTakesTheResultFails() {
        CompletableFuture<String> work = CompletableFuture.completedFuture("done");
        CompletableFuture<String> answer = new CompletableFuture<>();
        Consumer<String> failing = result -> {
            throw new IllegalStateException("no thread to tell it");
        };
        Run<String> run = new Run<>(job(work), executions, failing, answer::complete);

        assertThatThrownBy(run::run).hasMessage("no thread to tell it");
        assertThat(answer).isCompletedWithValue("done");
    }

    /** Either the work is not begun, or its thread is interrupted; and nothing of it is left on the thread. */
    @Test
    void beginsOrIsOverWhenItsTurnComesAtTheDeadline() throws Exception {
        for (int i = 0; i < RACES; i++) {
            CompletableFuture<String> work = CompletableFuture.completedFuture("done");
            AtomicInteger begun = new AtomicInteger();
            CompletableFuture<String> result = new CompletableFuture<>();
            CompletableFuture<String> answer = new CompletableFuture<>();
            Run<String> run = new Run<>(
                    new Job<>(
                            LANE,
                            null,
                            END,
                            NOTHING,
                            end -> {
                                begun.incrementAndGet();
                                return work;
                            },
                            Instead::name),
                    executions,
                    result::complete,
                    answer::complete);
            Future<?> deadline = watchdog.submit(() -> {
                meet();
                run.onDue();
            });
            meet();
            run.run();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            deadline.get(30, TimeUnit.SECONDS);

            assertThat(answer.get(30, TimeUnit.SECONDS)).isIn("done", "LATE");
            assertThat(result.get(30, TimeUnit.SECONDS)).isEqualTo(begun.get() == 1 ? "done" : "LATE");
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    /** A pool with the bound of its own would refuse the job in between. */
    @Test
    void takesTheNextJobWhenTheOnlyThreadIsJustDone() {
        nanoTime.set(0);
        Executions one = new Executions(
                ExecutionLimits.DEFAULT.withMaxRunning(1),
                null,
                nanoTime::get,
                new ExecutionReport(new Listeners(List.of())));
        Job<String> job = job(CompletableFuture.completedFuture("done"));
        for (int i = 0; i < 5 * RACES; i++) {
            CompletableFuture<String> answer = new CompletableFuture<>();
            one.start(job, result -> {}, answer::complete);
            while (!answer.isDone()) {
                Thread.onSpinWait();
            }
            assertThat(answer.join()).isEqualTo("done");
        }
        one.close();
    }

    private void meet() {
        try {
            together.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Job<String> job(CompletableFuture<String> work) {
        return new Job<>(LANE, null, END, NOTHING, end -> work, Instead::name);
    }
}
