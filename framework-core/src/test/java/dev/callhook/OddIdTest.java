package dev.callhook;

import static dev.callhook.SignedRequests.call;
import static dev.callhook.SignedRequests.error;
import static dev.callhook.TimedRequests.LATE;
import static dev.callhook.TimedRequests.await;
import static dev.callhook.TimedRequests.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Tool;
import dev.callhook.http.WebhookResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids are opaque: one that reads like something of ours is an id like any other. */
class OddIdTest {

    private final CountDownLatch release = new CountDownLatch(1);

    private final class Desk {
        @Tool("hang")
        void hang() {
            await(release);
        }
    }

    @AfterEach
    void release() {
        release.countDown();
    }

    @ParameterizedTest
    @ValueSource(strings = {"callId", "event", "tool", "toolCallId", "tool-calls", "hang"})
    void isAnsweredInTimeWhateverItIs(String id) {
        TimedRequests requests = TimedRequests.to(new Desk());
        CompletableFuture<WebhookResponse> answer = requests.calls(call(id, "hang", "{}"));

        requests.advanceMillis(10_000);

        assertThat(text(answer)).isEqualTo(error(LATE));
        release();
        requests.close();
    }
}
