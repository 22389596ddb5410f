package dev.callhook.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.callhook.handler.Analysis;
import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.Metadata;
import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolException;
import dev.callhook.payload.AssistantConfigOverride;
import dev.callhook.payload.AssistantRequestResponse;
import dev.callhook.payload.CallObject;
import dev.callhook.payload.Customer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole calls, in process and through a servlet: the scripts are the same. */
class CallScenarioTest {

    private static final String CALLER = "+442079460101";
    private static final Map<String, String> MONDAY = Map.of("date", "2026-05-11");

    private final TestTime time = TestTime.at(TestLine.START);
    private final Reception reception = new Reception(time);

    @ParameterizedTest
    @EnumSource
    void playsAWholeCall(TestLine.Way way) throws Exception {
        try (TestLine line = way.to(time, reception)) {
            line.kit()
                    .call(CALLER)
                    .assistantRequest(reply -> assertEquals(
                            "{\"assistant\":{\"first_message\":\"Hello\",\"metadata\":{\"patientRef\":\"P-1\"}}}",
                            reply.text()))
                    .inProgress()
                    .toolCall(
                            "book_appointment",
                            MONDAY,
                            reply -> assertEquals(
                                    "{\"value\":\"booked for P-1\"}",
                                    reply.result().text()))
                    .redeliverLast(reply -> assertEquals(
                            "{\"value\":\"booked for P-1\"}", reply.result().text()))
                    .toolCall("book_appointment", MONDAY, reply -> assertEquals("That day is full.", reply.error()))
                    .ended()
                    .endOfCallReport(report -> report.analysis(Map.of("reason", "check-up")));
        }
        assertThat(reception.seen)
                .containsExactly(
                        "inbound_phone_call in-progress",
                        "booked 2026-05-11",
                        "inbound_phone_call ended",
                        "report Optional[Ref[patientRef=P-1]] {reason=check-up}");
    }

    @ParameterizedTest
    @EnumSource
    void playsACallThatIsRejected(TestLine.Way way) throws Exception {
        try (TestLine line = way.to(time, reception)) {
            CallScenario call = line.kit()
                    .call("+442079460666")
                    .assistantRequest(reply -> assertThat(reply.rejection()).contains("We are closed."));

            assertThatThrownBy(call::inProgress).isInstanceOf(IllegalStateException.class);
        }
        assertThat(reception.seen).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void handlesEventsThatComeInTheWrongOrder(TestLine.Way way) throws Exception {
        try (TestLine line = way.to(time, reception)) {
            line.kit()
                    .webCall()
                    .outOfOrder()
                    .inProgress()
                    .toolCall("book_appointment", MONDAY)
                    .ended();
        }
        assertThat(reception.seen).containsExactly("booked 2026-05-11", "web_call in-progress", "web_call ended");
    }

    @ParameterizedTest
    @EnumSource
    void runsTenCopiesOnce(TestLine.Way way) throws Exception {
        try (TestLine line = way.to(time, reception)) {
            line.kit()
                    .call(CALLER)
                    .copies(
                            10,
                            replies -> assertThat(replies)
                                    .extracting(reply -> reply.result().text())
                                    .hasSize(10)
                                    .containsOnly("{\"value\":\"booked for nobody\"}"))
                    .toolCall("book_appointment", MONDAY);
        }
        assertThat(reception.seen).containsExactly("booked 2026-05-11");
    }

    @ParameterizedTest
    @EnumSource
    void answersAToolThatHangsWithoutWaitingForIt(TestLine.Way way) throws Exception {
        try (TestLine line = way.to(time, reception)) {
            line.kit()
                    .call(CALLER)
                    .inProgress()
                    .toolCall(
                            "hang",
                            Map.of(),
                            reply -> assertEquals("The tool is taking too long, it has no result yet.", reply.error()));
            reception.release.countDown();
        }
        assertThat(time.nanos()).isEqualTo(Duration.ofSeconds(10).toNanos());
    }

    @ParameterizedTest
    @EnumSource
    void refusesADeliveryThatIsStale(TestLine.Way way) throws Exception {
        TestTime platformTime = TestTime.at(TestLine.START);
        try (TestLine line = way.to(time, reception)) {
            CallScenario call = line.kit().clock(platformTime).call(CALLER).inProgress();

            time.pass(Duration.ofMinutes(6));
            call.ended(reply -> assertEquals(401, reply.status()));
            platformTime.pass(Duration.ofMinutes(6));
            call.redeliverLast();
        }
        assertThat(reception.seen).containsExactly("inbound_phone_call in-progress", "inbound_phone_call ended");
    }

    private static final class Reception {

        private final List<String> seen = new CopyOnWriteArrayList<>();
        private final CountDownLatch release = new CountDownLatch(1);
        private final TestTime time;

        private Reception(TestTime time) {
            this.time = time;
        }

        record Ref(String patientRef) {}

        @AssistantRequest
        AssistantRequestResponse greet(Customer caller) {
            return CALLER.equals(caller.number())
                    ? AssistantRequestResponse.assistant(
                            AssistantConfigOverride.of().firstMessage("Hello").metadata(new Ref("P-1")))
                    : AssistantRequestResponse.reject("We are closed.");
        }

        @Tool("book_appointment")
        String book(LocalDate date, @Metadata Optional<Ref> ref) {
            if (seen.contains("booked " + date)) {
                throw new ToolException("That day is full.");
            }
            seen.add("booked " + date);
            return "booked for " + ref.map(Ref::patientRef).orElse("nobody");
        }

        @Tool("hang")
        void hang() throws InterruptedException {
            time.pass(Duration.ofSeconds(10));
            assertThat(release.await(1, TimeUnit.MINUTES)).isTrue();
        }

        @OnStatusUpdate
        void status(CallObject call) {
            seen.add(call.type() + " " + call.status());
        }

        @OnEndOfCallReport
        void report(@Metadata Optional<Ref> ref, @Analysis Map<String, Object> analysis) {
            seen.add("report " + ref + " " + analysis);
        }
    }
}
