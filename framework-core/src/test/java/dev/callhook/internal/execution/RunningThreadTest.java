package dev.callhook.internal.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunningThreadTest {

    private final RunningThread running = new RunningThread(new AtomicInteger());

    @AfterEach
    void nothingIsLeftOnTheThread() {
        running.leave();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void interruptsAThreadThatBeginsAfterItsEnd() {
        running.interrupt(Runnable::run);

        running.enter();

        assertThat(running.isOver()).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void keepsTheInterruptFromWhatIsShieldedUntilItIsDone() throws Exception {
        running.enter();

        boolean during = running.shielded(() -> {
            running.interrupt(Runnable::run);
            return Thread.currentThread().isInterrupted();
        });

        assertThat(during).isFalse();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void takesAnInterruptThatCameBeforeFromWhatIsShielded() throws Exception {
        running.enter();
        running.interrupt(Runnable::run);

        assertThat(running.shielded(() -> Thread.currentThread().isInterrupted()))
                .isFalse();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
}
