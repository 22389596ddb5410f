package dev.callhook.internal.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandlerThreadsTest {

    /** Whoever closes may be in a hurry, and not wait for the watchdog, which is about to send an answer. */
    @Test
    void sendAnswersAfterTheyAreClosed() {
        HandlerThreads threads = new HandlerThreads(null, 1);
        List<String> run = new ArrayList<>();
        threads.close();

        threads.answering().execute(() -> run.add("answer"));
        threads.cancelling().execute(() -> run.add("cancellation"));

        assertThat(run).containsExactly("answer");
    }
}
