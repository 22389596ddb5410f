package dev.callhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.http.WebhookRequest;
import dev.callhook.http.WebhookResponse;
import dev.callhook.payload.AssistantConfigOverride;
import dev.callhook.payload.AssistantRequestResponse;
import dev.callhook.payload.CallObject;
import dev.callhook.payload.EndOfCallReportPayload;
import dev.callhook.payload.StatusUpdatePayload;
import dev.callhook.signature.WebhookSigner;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignedDeliveryTest {

    private static final String SECRET = "a-secret-of-the-tests";

    private final Desk desk = new Desk();
    private final WebhookDispatcher dispatcher =
            WebhookDispatcher.builder().handlers(desk).secret(SECRET).build();

    @Test
    void answersAWholeCall() {
        assertThat(answer("{\"type\":\"assistant-request\",\"call\":{\"id\":\"c1\"}}"))
                .isEqualTo("{\"assistant\":{\"first_message\":\"Hello c1\"}}");
        assertThat(answer("{\"type\":\"status-update\",\"call\":{\"status\":\"in-progress\"}}"))
                .isEqualTo("{}");
        assertThat(answer("{\"type\":\"tool-calls\",\"tool_call_list\":[{\"id\":\"t1\",\"function\":{\"name\":\"book\","
                        + "\"arguments\":{\"date\":\"2026-05-04\",\"seats\":\"2\"}}}]}"))
                .isEqualTo("{\"results\":[{\"tool_call_id\":\"t1\",\"result\":{\"day\":\"MONDAY\",\"seats\":2}}]}");
        assertThat(answer("{\"type\":\"end-of-call-report\",\"summary\":\"All well.\"}"))
                .isEqualTo("{}");
        assertThat(desk.seen).containsExactly("in-progress", "All well.");
    }

    private String answer(String message) {
        byte[] body = ("{\"message\":" + message + "}").getBytes(StandardCharsets.UTF_8);
        WebhookResponse response =
                dispatcher.dispatch(WebhookRequest.of(WebhookSigner.of(SECRET).headers(Instant.now(), body), body));
        assertThat(response.status()).isEqualTo(200);
        return response.text();
    }

    private static final class Desk {

        private final List<String> seen = new ArrayList<>();

        @AssistantRequest
        AssistantRequestResponse greet(CallObject call) {
            return AssistantRequestResponse.assistant(
                    AssistantConfigOverride.of().firstMessage("Hello " + call.id()));
        }

        @Tool("book")
        Map<String, Object> book(LocalDate date, int seats) {
            return new java.util.TreeMap<>(Map.of("day", date.getDayOfWeek(), "seats", seats));
        }

        @OnStatusUpdate
        void status(StatusUpdatePayload update) {
            seen.add(update.call().status());
        }

        @OnEndOfCallReport
        void report(EndOfCallReportPayload report) {
            seen.add(report.summary());
        }
    }
}
