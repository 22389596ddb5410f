package dev.callhook;

import static dev.callhook.PhoneLine.LATE_TOOL;
import static dev.callhook.PhoneLine.await;
import static dev.callhook.PhoneLine.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Tool;
import dev.callhook.http.WebhookResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A stage that does not let itself be cancelled goes on, and what it comes to is what duplicates get. */
class GivenUpStageTest {

    private final List<CompletableFuture<String>> stages = new CopyOnWriteArrayList<>();

    @Test
    void isRememberedWhenItIsDoneAfterAll() {
        isRememberedWhenItIsDoneAfterAll(Idempotency.inMemory());
    }

    @Test
    void isRememberedByASharedStoreWhenItIsDoneAfterAll() {
        isRememberedWhenItIsDoneAfterAll(Idempotency.shared(new SharedStore()));
    }

    private void isRememberedWhenItIsDoneAfterAll(Idempotency idempotency) {
        PhoneLine line =
                PhoneLine.to(WebhookDispatcher.builder().handlers(new Desk()).idempotency(idempotency));
        CompletableFuture<WebhookResponse> answer = line.book("c-1", "t", "{}");
        await(() -> stages.size() == 1);
        line.pass(Duration.ofMillis(9_250));
        assertThat(await(answer).text()).isEqualTo(LATE_TOOL);
        line.pass(Duration.ofSeconds(1));
        await(() -> line.dispatcher().load().openDeliveries() == 0);

        stages.get(0).complete("booked");

        assertThat(await(line.book("c-1", "t", "{}"))).isEqualTo(result("{'value':'booked'}"));
        assertThat(stages).hasSize(1);
    }

    private final class Desk {

        @Tool("book")
        CompletionStage<String> book() {
            CompletableFuture<String> stage = new CompletableFuture<>() {
                @Override
                public boolean cancel(boolean mayInterrupt) {
                    return false;
                }
            };
            stages.add(stage);
            return stage;
        }
    }
}
