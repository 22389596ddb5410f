package dev.callhook.samples.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.callhook.WebhookDispatcher;
import dev.callhook.samples.readme.FirstHandler.FrontDesk;
import dev.callhook.testkit.CallScenario;
import dev.callhook.testkit.TestTime;
import dev.callhook.testkit.WebhookAnswer;
import dev.callhook.testkit.WebhookTestKit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The README's whole call. */
class WholeCallTest {

    // [test-time]
    private final TestTime time = TestTime.at(Instant.parse("2026-05-01T09:00:00Z"));
    private final WebhookDispatcher dispatcher = WebhookDispatcher.builder()
            .handlers(new FrontDesk())
            .secret("any-secret-of-the-tests")
            .clock(time)
            .nanoTime(time::nanos)
            .build();
    private final WebhookTestKit platform =
            WebhookTestKit.of(dispatcher, "any-secret-of-the-tests").clock(time);
    // [/test-time]

    // [whole-call]
    @Test
    void tellsACallerWhenTheShopIsClosed() {
        Map<String, String> sunday = Map.of("date", "2026-05-03");
        platform.call("+442079460101")
                .assistantRequest(reply ->
                        assertEquals("{\"assistant\":{\"first_message\":\"Hello, Acme speaking.\"}}", reply.text()))
                .inProgress()
                .toolCall(
                        "opening_hours",
                        sunday,
                        reply -> assertEquals(
                                "{\"value\":\"closed\"}", reply.result().text()))
                .redeliverLast() // the answer got lost
                .ended()
                .endOfCallReport(report -> report.analysis(Map.of("reason", "opening hours")));
    }
    // [/whole-call]

    @Test
    void showsTheCallSoFarWhenAStepFails() {
        CallScenario call = platform.call("+442079460101").assistantRequest().inProgress();
        Map<String, String> sunday = Map.of("date", "2026-05-03");

        assertThatThrownBy(() -> call.toolCall("opening_hours", sunday, WholeCallTest::isOpen))
                .satisfies(failure -> assertThat(Files.readString(Path.of("../../README.md")))
                        .contains("```text\n"
                                + failure.getMessage().replaceAll("tool_[0-9a-f]{12}", "tool_4982f5e31a54") + "\n```"));
    }

    private static void isOpen(WebhookAnswer reply) {
        assertEquals("{\"value\":\"9 to 5\"}", reply.result().text());
    }

    @Test
    void refusesAStaleDelivery() {
        WebhookTestKit late = platform.clock(TestTime.at(time.instant()));
        time.pass(Duration.ofMinutes(6));

        late.call("+442079460101").inProgress(reply -> assertEquals(401, reply.status()));
    }
}
