package dev.callhook.samples.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.callhook.WebhookDispatcher;
import dev.callhook.samples.readme.FirstHandler.FrontDesk;
import dev.callhook.testkit.SamplePayloads;
import dev.callhook.testkit.WebhookAnswer;
import dev.callhook.testkit.WebhookTestKit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The README's test of a handler. */
class OpeningHoursTest {

    // [testing]
    @Test
    void tellsWhenTheShopIsClosed() {
        WebhookDispatcher dispatcher = WebhookDispatcher.builder()
                .handlers(new FrontDesk())
                .secret("any-secret-of-the-tests")
                .build();
        WebhookTestKit platform = WebhookTestKit.of(dispatcher, "any-secret-of-the-tests");

        WebhookAnswer answer = platform.send(SamplePayloads.toolCall("opening_hours", Map.of("date", "2026-05-03")));

        assertEquals("{\"value\":\"closed\"}", answer.result().text());
    }
    // [/testing]
}
