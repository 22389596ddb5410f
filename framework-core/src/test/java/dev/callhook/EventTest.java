package dev.callhook;

import static dev.callhook.SignedRequests.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolException;
import dev.callhook.http.WebhookResponse;
import dev.callhook.payload.CallStatus;
import dev.callhook.payload.StatusUpdatePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EventTest {

    private static final Pattern NOT_HANDLED = Pattern.compile(
            "\\{\"error\":\"the event was not handled, deliver it again\",\"incident\":\"([0-9a-f]{12})\"}");

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final List<String> ran = new ArrayList<>();

    @Test
    void runsListenersByOrderThenByClassAndMethod() {
        class Zoo {
            @OnEndOfCallReport(order = -1)
            void first() {
                ran.add("Zoo.first");
            }

            @OnEndOfCallReport
            void b() {
                ran.add("Zoo.b");
            }

            @OnEndOfCallReport
            void a() {
                ran.add("Zoo.a");
            }
        }
        class Ark {
            @OnEndOfCallReport(order = 5)
            void a() {
                ran.add("Ark.a");
            }

            @OnEndOfCallReport
            void z() {
                ran.add("Ark.z");
            }
        }

        assertThat(SignedRequests.to(new Zoo(), new Ark()).event("end-of-call-report", ""))
                .isEqualTo(WebhookResponse.of(200, "{}"));
        assertThat(ran).containsExactly("Zoo.first", "Ark.z", "Zoo.a", "Zoo.b", "Ark.a");
    }

    @Test
    void runsTheListenersOfAStatus() {
        class Desk {
            @OnStatusUpdate
            void all(StatusUpdatePayload update) {
                ran.add("all");
            }

            @OnStatusUpdate({CallStatus.ENDED, CallStatus.ENDED_WITH_ERROR})
            void ended() {
                ran.add("ended");
            }
        }
        SignedRequests desk = SignedRequests.to(new Desk());

        for (String call : List.of("{'status':'ended'}", "{'status':'in-progress'}", "{'status':'ENDED'}", "{}", "7")) {
            assertThat(desk.event("status-update", "'call':" + call).status()).isEqualTo(200);
        }
        desk.event("status-update", "");

        assertThat(ran).containsExactly("all", "ended", "all", "all", "all", "all", "all");
    }

    @Test
    void runsAllListenersAndAsksForAnotherDeliveryIfOneFails() {
        class Desk {
            @OnStatusUpdate
            void a() {
                throw new AssertionError("first");
            }

            @OnStatusUpdate
            void b() {
                throw new ToolException("second");
            }

            @OnStatusUpdate
            void c() {
                ran.add("c");
            }
        }
        SignedRequests desk = SignedRequests.to(new Desk());
        log.clear();

        WebhookResponse response = desk.event(
                "status-update", "'call':{'id':'c-1\\n+442079460987'},'customer':{'number':'+442079460987'}");

        assertThat(response.status()).isEqualTo(500);
        Matcher body = NOT_HANDLED.matcher(response.text());
        assertThat(body.matches()).as(response.text()).isTrue();
        assertThat(ran).containsExactly("c");
        assertThat(log.lines()).hasSize(2);
        assertThat(log.lines().get(0))
                .isEqualTo("ERROR Desk.a for status-update failed, incident " + body.group(1) + ", call c-1***");
        assertThat(log.lines().get(1)).startsWith("ERROR Desk.b for status-update failed, incident ");
    }

    @Test
    void answers200WithoutAListenerAndSaysOnceHowToAddOne() {
        SignedRequests desk = SignedRequests.to(new Bystander());
        log.clear();

        for (int i = 0; i < 3; i++) {
            assertThat(desk.event("status-update", "")).isEqualTo(WebhookResponse.of(200, "{}"));
            assertThat(desk.event("end-of-call-report", "")).isEqualTo(WebhookResponse.of(200, "{}"));
            assertThat(desk.event("assistant-request", "")).isEqualTo(WebhookResponse.of(200, "{}"));
        }

        assertThat(log.lines())
                .containsExactly(
                        "INFO no method handles status-update events: add one with @OnStatusUpdate",
                        "INFO no method handles end-of-call-report events: add one with @OnEndOfCallReport",
                        "INFO no method handles assistant-request, the default assistant answers: add one with"
                                + " @AssistantRequest");
    }

    @Test
    void answers200ToUnknownEventsAndSaysSoOncePerType() {
        SignedRequests desk = SignedRequests.to(new Bystander());
        log.clear();

        for (String type : List.of("call-transferred", "call-transferred", "a\\nERROR b \\u202e+442079460987", "")) {
            assertThat(desk.event(type, "'anything':[1]")).isEqualTo(WebhookResponse.of(200, "{}"));
        }

        assertThat(log.lines())
                .containsExactly(
                        "INFO events of the unknown type \"call-transferred\" are answered with 200",
                        "INFO events of the unknown type \"aERROR b ***\" are answered with 200",
                        "INFO events of the unknown type \"\" are answered with 200");
    }

    @Test
    void saysAtMost200DifferentThings() {
        SignedRequests desk = SignedRequests.to(new Bystander());
        log.clear();

        for (int i = 0; i < 300; i++) {
            desk.event("type-" + i, "");
        }

        assertThat(log.lines()).hasSize(200);
    }

    @Test
    void tellsTheSenderWhatIsWrongWithAnEventThatCannotBeRead() {
        SignedRequests desk = SignedRequests.to(new Bystander());
        log.clear();

        assertThat(desk.send("{'type':7}"))
                .isEqualTo(WebhookResponse.of(400, json("{'error':'message.type must be a text, but is a number'}")));
        assertThat(log.lines())
                .containsExactly("WARN delivery refused with 400: message.type must be a text, but is a number");
    }

    private static final class Bystander {

        @Tool("idle")
        void idle() {}
    }
}
