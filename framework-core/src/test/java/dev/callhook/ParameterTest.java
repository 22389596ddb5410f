package dev.callhook;

import static dev.callhook.SignedRequests.call;
import static dev.callhook.SignedRequests.result;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.callhook.handler.Deadline;
import dev.callhook.handler.Metadata;
import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.http.WebhookHeaders;
import dev.callhook.http.WebhookRequest;
import dev.callhook.payload.Assistant;
import dev.callhook.payload.CallMessage;
import dev.callhook.payload.CallObject;
import dev.callhook.payload.Customer;
import dev.callhook.payload.EndOfCallReportPayload;
import dev.callhook.payload.PhoneNumber;
import dev.callhook.payload.RawJson;
import dev.callhook.payload.ToolCall;
import dev.callhook.payload.ToolCallsPayload;
import dev.callhook.payload.Transcript;
import dev.callhook.payload.WebhookPayload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ParameterTest {

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final List<Object> seen = Collections.synchronizedList(new ArrayList<>());

    @Test
    void givesTheToolCallAndItsPayload() {
        class Desk {
            @Tool("book")
            void book(ToolCall one, ToolCallsPayload payload, WebhookPayload any, int seats) {
                seen.add(List.of(one, payload.toolCalls().size(), any == payload, seats));
            }
        }

        SignedRequests.to(new Desk()).calls(call("a", "book", "{'seats':2}"), call("b", "book", "{'seats':3}"));

        assertThat(seen)
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "[ToolCall[id=a, type=null, name=book, arguments=***], 2, true, 2]",
                        "[ToolCall[id=b, type=null, name=book, arguments=***], 2, true, 3]");
    }

    @Test
    void givesThePartsThatEventsShare() {
        class Desk {
            @OnStatusUpdate
            void status(CallObject call, Customer customer, PhoneNumber number, Assistant assistant, RawJson raw) {
                seen.addAll(List.of(call.id(), customer.number(), number.name(), assistant.firstMessage()));
                seen.add(raw.as(JsonNode.class).path("type").asText());
            }

            @OnStatusUpdate
            void request(WebhookRequest request) {
                seen.add(request.headers(WebhookHeaders.TIMESTAMP).size());
            }
        }

        assertThat(SignedRequests.to(new Desk())
                        .event(
                                "status-update",
                                "'call':{'id':'c1'},'customer':{'number':'+442079460987'},"
                                        + "'phone_number':{'name':'Main'},'assistant':{'first_message':'Hi'}")
                        .status())
                .isEqualTo(200);
        assertThat(seen).containsExactly(1, "c1", "+442079460987", "Main", Optional.of("Hi"), "status-update");
    }

    @Test
    void givesTheTranscriptOfAReport() {
        class Desk {
            @OnEndOfCallReport
            void file(Transcript transcript, EndOfCallReportPayload report) {
                seen.addAll(transcript.messages());
                seen.add(report.transcript() == transcript);
            }
        }

        assertThat(SignedRequests.to(new Desk())
                        .event("end-of-call-report", "'messages':[{'role':'user','content':'Hi'}]")
                        .status())
                .isEqualTo(200);
        assertThat(seen).containsExactly(new CallMessage("user", "Hi"), true);
    }

    @Test
    void givesNothingForWhatIsAbsentAndMayBe() {
        class Desk {
            @OnStatusUpdate
            void status(
                    Optional<CallObject> call,
                    Optional<Customer> customer,
                    Optional<PhoneNumber> number,
                    Optional<Assistant> assistant,
                    @Metadata Optional<Map<String, String>> metadata,
                    Optional<Deadline> deadline) {
                seen.addAll(List.of(call, customer, number, assistant, metadata, deadline.isPresent()));
            }
        }

        assertThat(SignedRequests.to(new Desk())
                        .event("status-update", "'customer':null,'call':7")
                        .status())
                .isEqualTo(200);
        assertThat(seen)
                .containsExactly(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);
    }

    @Test
    void givesTheTimeThatIsLeft() {
        AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 5);
        class Desk {
            @Tool("time")
            Duration time(Deadline deadline) {
                nanoTime.addAndGet(Duration.ofSeconds(2).toNanos());
                return deadline.remaining();
            }
        }

        assertThat(SignedRequests.to(
                                WebhookDispatcher.builder().handlers(new Desk()).nanoTime(nanoTime::get))
                        .tool("time", "{}"))
                .isEqualTo(result("{'value':'PT7.25S'}"));
    }

    @Test
    void doesNotRunAToolWhoseRequiredCustomerIsAbsent() {
        class Desk {
            @Tool("book")
            void book(Customer caller) {
                throw new AssertionError("must not run");
            }
        }

        assertThat(SignedRequests.to(new Desk()).tool("book", "{}")).contains("an internal problem (incident ");
        assertThat(log.everything()).last().asString().contains("the parameter caller has no value in this delivery");
    }
}
