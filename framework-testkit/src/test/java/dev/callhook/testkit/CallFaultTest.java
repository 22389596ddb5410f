package dev.callhook.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.Metadata;
import dev.callhook.handler.Tool;
import dev.callhook.payload.AssistantConfigOverride;
import dev.callhook.payload.AssistantRequestResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong on the way of a delivery, and what the server makes of it. */
class CallFaultTest {

    private static final String BOOKED = "{\"value\":\"booked by P-1\"}";
    private static final Consumer<WebhookAnswer> IS_BOOKED =
            reply -> assertEquals(BOOKED, reply.result().text());
    private static final Consumer<WebhookAnswer> IS_REFUSED = reply -> assertEquals(401, reply.status());

    private final TestTime time = TestTime.at(TestLine.START);
    private final Desk desk = new Desk();

    private static final class Desk {
        private final List<String> booked = new CopyOnWriteArrayList<>();

        record Ref(String id) {}

        @AssistantRequest
        AssistantRequestResponse greet() {
            return AssistantRequestResponse.assistant(
                    AssistantConfigOverride.of().metadata(new Ref("P-1")));
        }

        @Tool("book")
        String book(String day, @Metadata Optional<Ref> ref) {
            booked.add(day);
            return "booked by " + ref.map(Ref::id).orElse("nobody");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsBrokenIsRefusedAndRunsNothing(TestLine.Way way) throws Exception {
        try (TestLine line = way.to(time, desk)) {
            CallScenario call = line.kit().call("+442079460101").assistantRequest();
            for (DeliveryFault fault :
                    List.of(DeliveryFault.WRONG_SECRET, DeliveryFault.STALE_TIMESTAMP, DeliveryFault.TRUNCATED_BODY)) {
                call.fault(fault).toolCall("book", Map.of("day", "Monday"));
            }
        }
        assertThat(desk.booked).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aReplayedBodyIsADuplicateUntilItIsStale(TestLine.Way way) throws Exception {
        try (TestLine line = way.to(time, desk)) {
            CallScenario call = line.kit()
                    .call("+442079460101")
                    .assistantRequest()
                    .toolCall("book", Map.of("day", "Monday"), IS_BOOKED)
                    .replayLast()
                    .replayLast(IS_BOOKED);
            time.pass(Duration.ofMinutes(6));
            call.replayLast(IS_REFUSED).redeliverLast(IS_BOOKED);
        }
        assertThat(desk.booked).containsExactly("Monday");
    }

    @Test
    void aSlowBodyIsGivenUp() throws Exception {
        try (TestLine line = TestLine.Way.JETTY.to(time, desk)) {
            line.kit()
                    .call("+442079460101")
                    .assistantRequest()
                    .fault(DeliveryFault.SLOW_BODY)
                    .toolCall("book", Map.of("day", "Monday"), reply -> {
                        assertEquals(408, reply.status());
                        assertEquals("{\"error\":\"the body did not arrive within 6 seconds\"}", reply.text());
                        assertThat(reply.header("content-type")).contains("application/json;charset=utf-8");
                    })
                    .toolCall("book", Map.of("day", "Tuesday"), IS_BOOKED);
        }
        assertThat(desk.booked).containsExactly("Tuesday");
    }

    @Test
    void aClientThatIsGoneHasTheWorkDoneOnce() throws Exception {
        try (TestLine line = TestLine.Way.JETTY.to(time, desk)) {
            line.kit()
                    .call("+442079460101")
                    .fault(DeliveryFault.CLIENT_GONE)
                    .assistantRequest()
                    .redeliverLast() // whose answer is the first that the platform sees
                    .fault(DeliveryFault.CLIENT_GONE)
                    .toolCall("book", Map.of("day", "Monday"))
                    .redeliverLast(IS_BOOKED)
                    .replayLast(IS_BOOKED);
        }
        assertThat(desk.booked).containsExactly("Monday");
    }

    @Test
    void aTranscriptTellsOfAClientThatIsGone() throws Exception {
        try (TestLine line = TestLine.Way.JETTY.to(time, desk)) {
            CallScenario call = line.kit()
                    .webCall()
                    .fault(DeliveryFault.CLIENT_GONE)
                    .inProgress()
                    .redeliverLast();

            assertThatThrownBy(() -> call.ended(IS_REFUSED)).hasMessage("""
                    expected: <401> but was: <200>
                    The call so far:
                      1. status-update in-progress with a client gone before the answer: no answer
                      2. status-update in-progress, again: 200 {}
                    > 3. status-update ended: 200 {}""");
        }
    }

    @Test
    void aFaultOfTheConnectionNeedsOne() throws Exception {
        try (TestLine line = TestLine.Way.IN_PROCESS.to(time, desk)) {
            for (DeliveryFault fault : List.of(DeliveryFault.SLOW_BODY, DeliveryFault.CLIENT_GONE)) {
                CallScenario call = line.kit().webCall().fault(fault);
                assertThatThrownBy(call::inProgress)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage(fault + " needs a connection, and this kit calls its dispatcher in process: take"
                                + " WebhookTestKit.of(uri, secret), or @CallhookTest(server = true)");
            }
        }
    }

    @Test
    void nobodyLooksAtAnAnswerThatNobodySees() {
        List<Consumer<CallScenario>> steps = List.of(
                call -> call.inProgress(IS_BOOKED),
                call -> call.copies(2, replies -> {}).inProgress());
        for (Consumer<CallScenario> step : steps) {
            CallScenario call = new RecordedWire().kit.webCall().fault(DeliveryFault.CLIENT_GONE);
            assertThatThrownBy(() -> step.accept(call))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "a client that is gone sees no answer: after fault(CLIENT_GONE) leave out copies(...) and"
                                    + " the check, and look at the answer to redeliverLast(...)");
        }
    }
}
