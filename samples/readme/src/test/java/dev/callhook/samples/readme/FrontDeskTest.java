package dev.callhook.samples.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.callhook.samples.readme.FirstHandler.FrontDesk;
import dev.callhook.testkit.WebhookTestKit;
import dev.callhook.testkit.junit.CallhookTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The README's class of tests. */
// [callhook-test]
@CallhookTest(FrontDesk.class)
class FrontDeskTest {

    @Test
    void tellsWhenTheShopIsClosed(WebhookTestKit platform) {
        platform.call("+442079460101")
                .toolCall(
                        "opening_hours",
                        Map.of("date", "2026-05-03"),
                        reply -> assertEquals(
                                "{\"value\":\"closed\"}", reply.result().text()));
    }
}
// [/callhook-test]
