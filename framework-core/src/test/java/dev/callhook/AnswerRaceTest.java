package dev.callhook;

import static dev.callhook.SignedRequests.error;
import static dev.callhook.TimedRequests.LATE;
import static dev.callhook.TimedRequests.get;
import static dev.callhook.TimedRequests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Tool;
import dev.callhook.http.WebhookResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AnswerRaceTest {

    private static final int ROUNDS = 10;
    private static final int AT_ONCE = 300;
    private static final String DROPPED = " tool later ended after its time, its result was dropped, call unknown";

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final Queue<CompletableFuture<String>> stages = new ConcurrentLinkedQueue<>();
    private final TimedRequests requests = TimedRequests.to(new Desk());

    /** One thread completes the stages while the watchdog goes through the deadlines of the same deliveries. */
    @Test
    void answersOnceWhenResultAndDeadlineMeet() throws InterruptedException {
        Map<String, Integer> bodies = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<CompletableFuture<WebhookResponse>> answers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                answers.add(requests.tool("later"));
            }
            until(() -> stages.size() == AT_ONCE);
            requests.advanceMillis(9_250);
            Thread completing = new Thread(() -> {
                until(() -> answers.stream().anyMatch(CompletableFuture::isDone));
                stages.forEach(stage -> stage.complete("done"));
            });
            completing.start();
            answers.forEach(answer -> {
                assertThat(get(answer).status()).isEqualTo(200);
                bodies.merge(get(answer).text(), 1, Integer::sum);
            });
            completing.join(30_000);
            stages.clear();
        }
        requests.untilIdle();

        assertThat(bodies).containsOnly(Map.entry(error(LATE), ROUNDS * AT_ONCE)); // whoever came first
        assertThat(requests.answers()).isEqualTo(ROUNDS * AT_ONCE);
        until(() -> dropped() == ROUNDS * AT_ONCE); // each of them has dropped one result
    }

    private long dropped() {
        return log.lines().stream().filter(line -> line.endsWith(DROPPED)).count();
    }

    private final class Desk {

        @Tool("later")
        CompletionStage<String> later() {
            CompletableFuture<String> stage = new CompletableFuture<>();
            stages.add(stage);
            return stage;
        }
    }
}
