package dev.callhook;

import static dev.callhook.PhoneLine.OK;
import static dev.callhook.PhoneLine.await;
import static dev.callhook.SignedRequests.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.EventOrder;
import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.payload.AssistantRequestResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A method may ask where an event stands among those of its call. */
class EventOrderTest {

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final List<EventOrder> seen = new CopyOnWriteArrayList<>();
    private final PhoneLine line = PhoneLine.to(new Desk());

    @Test
    void tellsThatEventsComeInOrder() {
        send("in-progress", "ended", "report");

        assertThat(seen)
                .containsExactly(
                        order("in-progress", false),
                        order("ended", false, "in-progress"),
                        order("ended", false, "in-progress", "ended"));
        assertThat(seen).noneMatch(EventOrder::isLate).noneMatch(EventOrder::isEarly);
    }

    @Test
    void tellsThatTheBeginningComesAfterTheEnd() {
        send("ended", "in-progress", "report");

        assertThat(seen.get(0).isEarly()).isTrue();
        assertThat(seen.get(0).isLate()).isFalse();
        assertThat(seen.get(1)).isEqualTo(order("in-progress", false, "ended"));
        assertThat(seen.get(1).isLate()).isTrue();
        assertThat(seen.get(1).isEarly()).isFalse();
        assertThat(seen.get(2).isLate()).isFalse();
        assertThat(seen.get(2).isEarly()).isFalse();
    }

    @Test
    void tellsThatTheReportCameFirst() {
        send("report", "ended", "in-progress");

        assertThat(seen)
                .containsExactly(order("ended", false), order("ended", true), order("in-progress", true, "ended"));
        assertThat(seen).extracting(EventOrder::isLate).containsExactly(false, true, true);
        assertThat(seen).extracting(EventOrder::isEarly).containsExactly(true, true, false);
    }

    @Test
    void isNotLateBecauseOfItsOwnFailure() {
        send("in-progress");
        seen.clear();
        assertThat(await(line.status("c-1", "fails")).status()).isEqualTo(500);
        send("ended", "report", "fails");

        assertThat(seen.get(3)).isEqualTo(seen.get(0)).isEqualTo(order("fails", false, "in-progress"));
        assertThat(seen.get(3).isLate()).isFalse();
    }

    @Test
    void isSeenBeforeWhatHadToWaitForIt() {
        send("in-progress");
        await(line.status("c-2", "ended"));
        send("ended");

        assertThat(seen.get(1)).isEqualTo(order("ended", false));
        assertThat(seen.get(2)).isEqualTo(order("ended", false, "in-progress"));
    }

    @Test
    void knowsNothingOfEventsWithoutACall() {
        for (String call : List.of("{'status':'in-progress'}", "{'id':' ','status':'ended'}", "{}")) {
            await(line.send("{'type':'status-update','call':" + call + "}"));
        }
        await(line.send("{'type':'end-of-call-report'}"));

        assertThat(seen)
                .containsExactly(
                        order("in-progress", false), order("ended", false), order("", false), order("", false));
    }

    @Test
    void isGivenToNobodyElse() {
        class Wrong {
            @Tool("book")
            void book(EventOrder order) {}

            @AssistantRequest
            AssistantRequestResponse ringing(Optional<EventOrder> order) {
                return AssistantRequestResponse.useDefault();
            }
        }

        assertThat(problems(new Wrong()))
                .containsExactlyInAnyOrder(
                        "Wrong.book(EventOrder) parameter order has the type EventOrder, which @Tool methods never get:"
                                + " they get ToolCallsPayload",
                        "Wrong.ringing(Optional) parameter order has the type EventOrder, which @AssistantRequest methods"
                                + " never get: they get AssistantRequestPayload");
    }

    private void send(String... events) {
        for (String event : events) {
            assertThat(await(event.equals("report") ? line.report("c-1") : line.status("c-1", event)))
                    .isEqualTo(OK);
        }
    }

    private static EventOrder order(String status, boolean afterReport, String... earlier) {
        return new EventOrder(status, List.of(earlier), afterReport);
    }

    private final class Desk {

        @OnStatusUpdate
        void status(EventOrder order) {
            seen.add(order);
            if (order.status().equals("fails") && seen.size() == 1) {
                throw new IllegalStateException("disk");
            }
        }

        @OnEndOfCallReport
        void report(Optional<EventOrder> order) {
            seen.add(order.orElseThrow());
        }
    }
}
