package dev.callhook.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.WebhookDispatcher;
import dev.callhook.testkit.SamplePayloads;
import dev.callhook.testkit.TestTime;
import dev.callhook.testkit.WebhookAnswer;
import dev.callhook.testkit.WebhookTestKit;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The end of a test never hangs, and says why it could not close everything. */
class EndingTest {

    private static final String SECRET = "a-secret-of-the-tests";

    @Test
    void givesUpADispatcherWhoseTimeStandsStill() throws Exception {
        TestTime time = TestTime.at(Instant.parse("2026-05-04T08:30:00Z"));
        WebhookDispatcher dispatcher = WebhookDispatcher.builder()
                .handlers(new Desk())
                .secret(SECRET)
                .nanoTime(time::nanos)
                .build();
        WebhookTestKit platform = WebhookTestKit.of(dispatcher, SECRET);
        CompletableFuture<WebhookAnswer> hanging = CompletableFuture.supplyAsync(
                () -> platform.send(SamplePayloads.toolCall("hang_on_the_line", Map.of())));
        long start = System.nanoTime();
        while (dispatcher.load().openDeliveries() == 0 && System.nanoTime() - start < 30_000_000_000L) {
            Thread.onSpinWait();
        }

        assertThat(new Ending(dispatcher, null, Duration.ofSeconds(1)).end(true))
                .isEqualTo(
                        "The dispatcher did not close within 1 s. If its builder has a nanoTime(...) that stands still,"
                                + " leave that to CallhookExtension.time(...).");

        time.pass(Duration.ofMinutes(1));
        assertThat(hanging.get(30, TimeUnit.SECONDS).error()).contains("too long");
        assertThat(new Ending(dispatcher, null, Duration.ofSeconds(30)).end(false))
                .isEmpty();
    }

    @Test
    void namesWhatKeepsAServerFromStopping() {
        WebhookDispatcher dispatcher =
                WebhookDispatcher.builder().handlers(new Desk()).secret(SECRET).build();
        JettyServer server = new JettyServer(URI.create("http://127.0.0.1/"), () -> {
            throw new IllegalStateException("stuck");
        });

        assertThat(new Ending(dispatcher, server, Duration.ofSeconds(30)).end(false))
                .isEqualTo("The dispatcher or its server could not be closed: java.lang.IllegalStateException: stuck");
    }
}
