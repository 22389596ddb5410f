package dev.callhook.internal.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.internal.listening.Listeners;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaiterTest {

    private static final long END = 1_000;

    private final Executions executions = new Executions(
            ExecutionLimits.DEFAULT, Runnable::run, () -> END - 1, new ExecutionReport(new Listeners(List.of())));

    @AfterEach
    void end() {
        executions.close();
    }

    @Test
    void hasAnAnswerWhenWhatItWaitsForIsGivenUp() throws Exception {
        CompletableFuture<String> shared = new CompletableFuture<>();
        CompletableFuture<String> answer = executions.by(END, shared, () -> "late");
        assertThat(answer).isNotDone();

        shared.cancel(false);

        assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo("late");
    }

    @Test
    void hasAnAnswerWhereNothingCanCome() throws Exception {
        CompletableFuture<String> shared = CompletableFuture.failedFuture(new IllegalStateException("not started"));

        assertThat(executions.by(END, shared, () -> "late").get(30, TimeUnit.SECONDS))
                .isEqualTo("late");
    }
}
