package dev.callhook.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.callhook.WebhookDispatcher;
import dev.callhook.testkit.DeliveryFault;
import dev.callhook.testkit.SamplePayloads;
import dev.callhook.testkit.WebhookTestKit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What fails a test after its end, and what it says. */
class LeftBehindTest {

    @CallhookTest(Desk.class)
    static class Good {
        @Test
        void isAnswered(WebhookTestKit platform) {
            platform.call("+442079460101").assistantRequest().toolCall("opening_hours", Map.of("day", "Monday"));
        }

        @Test
        void waitsForWhatIsLeft(WebhookTestKit platform, Desk desk) {
            platform.webCall().toolCall("later", Map.of());
            desk.later.complete(null);
        }

        @Test
        void endsSoonAfterTheTest(WebhookTestKit platform, Desk desk) {
            platform.webCall().toolCall("later", Map.of());
            Thread test = Thread.currentThread();
            Thread finisher = new Thread(() -> {
                long start = System.nanoTime();
                while (test.getState() != Thread.State.TIMED_WAITING && System.nanoTime() - start < 1_500_000_000L) {
                    Thread.onSpinWait();
                }
                desk.later.complete(null);
            });
            finisher.start();
        }

        @Test
        @ExpectIncidents(1)
        void provokes(WebhookTestKit platform) {
            platform.webCall()
                    .toolCall(
                            "fail", Map.of(), reply -> assertThat(reply.error()).contains("incident"));
        }
    }

    @Test
    void aTestThatLeavesNothingPasses() {
        PlayedTests.of(Good.class).assertPassed(4);
    }

    @CallhookTest(Desk.class)
    static class Hanging {
        @Test
        void leavesTwo(WebhookTestKit platform) {
            platform.webCall().toolCall("later", Map.of()).toolCall("hang", Map.of());
        }
    }

    @Test
    void aHandlerThatIsLeftRunningFailsTheTest() {
        assertThat(PlayedTests.of(Hanging.class).failure())
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage("""
                        2 handlers were left running, 2 s after the test:
                          tool-calls hang (Desk.hang)
                          tool-calls later (Desk.later)
                        Let the test wait for what it does, or release what it waits for; by now it has been interrupted.""");
    }

    @CallhookTest(value = Desk.class, server = true, time = "2026-05-04T08:30:00Z")
    static class HangingInStoppedTime {
        @Test
        void leavesOne(WebhookTestKit platform, WebhookDispatcher dispatcher) {
            platform.webCall().fault(DeliveryFault.CLIENT_GONE).toolCall("hang_on_the_line", Map.of());
            long start = System.nanoTime();
            while (dispatcher.load().openDeliveries() == 0 && System.nanoTime() - start < 30_000_000_000L) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void timeThatStandsStillKeepsNoTestFromItsEnd() {
        assertThat(PlayedTests.of(HangingInStoppedTime.class).text()).isEqualTo("""
                        a handler was left running, 2 s after the test:
                          tool-calls hang_on_the_line (Desk.hangOnTheLine)
                        Let the test wait for what it does, or release what it waits for; by now it has been interrupted.""");
    }

    @CallhookTest(Desk.class)
    static class Failing {
        @Test
        void callsWhatFails(WebhookTestKit platform) {
            platform.webCall().toolCall("fail", Map.of(), reply -> {});
        }
    }

    @Test
    void anIncidentThatNobodyExpectedFailsTheTest() {
        PlayedTests tests = PlayedTests.of(Failing.class);

        assertThat(tests.text()).isEqualTo("""
                1 incident that nobody expected:
                  tool-calls fail failed, incident 3f2a, whose stack is in the log
                If the test is to provoke it, write @ExpectIncidents(1) beside its @Test.""");
        assertThat(tests.failure().getSuppressed())
                .singleElement()
                .satisfies(thrown -> assertThat(thrown).hasMessage("no database"));
    }

    @CallhookTest(Desk.class)
    static class FailingMore {
        @Test
        @ExpectIncidents(1)
        void callsWhatFails(WebhookTestKit platform) {
            platform.webCall().toolCall("fail", Map.of(), reply -> {});
            assertEquals(
                    500,
                    platform.send(SamplePayloads.statusUpdate("ended-with-error"))
                            .status());
        }
    }

    @Test
    void moreIncidentsThanExpectedFailTheTest() {
        assertThat(PlayedTests.of(FailingMore.class).text()).isEqualTo("""
                2 incidents, but @ExpectIncidents(1):
                  tool-calls fail failed, incident 3f2a, whose stack is in the log
                  status-update failed, incident 3f2a, whose stack is in the log
                If the test is to provoke them, write @ExpectIncidents(2) beside its @Test.""");
    }

    @CallhookTest(Desk.class)
    static class Healed {
        @Test
        @ExpectIncidents(2)
        void callsWhatFailedOnce(WebhookTestKit platform) {
            platform.webCall().toolCall("opening_hours", Map.of("day", "Monday"));
        }
    }

    @Test
    void anIncidentThatDoesNotComeFailsTheTest() {
        assertThat(PlayedTests.of(Healed.class).text())
                .isEqualTo("no incident, but @ExpectIncidents(2): if no handler is to fail any more, remove the"
                        + " annotation");
    }

    @CallhookTest(Desk.class)
    static class FailingItself {
        @Test
        void failsAndCallsWhatFails(WebhookTestKit platform) {
            platform.webCall().toolCall("fail", Map.of(), reply -> {});
            fail("the test's own failure");
        }
    }

    @Test
    void theFailureOfTheTestItselfIsNotHidden() {
        assertThat(PlayedTests.of(FailingItself.class).failure())
                .hasMessage("the test's own failure")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .singleElement()
                        .satisfies(
                                added -> assertThat(added).hasMessageStartingWith("1 incident that nobody expected:")));
    }

    @CallhookTest(Desk.class)
    static class NeverSent {
        @Test
        void holdsBackTheLastEvent(WebhookTestKit platform) {
            platform.webCall().inProgress().outOfOrder().ended();
        }
    }

    @Test
    void aScriptThatHoldsAnEventBackForEverFailsTheTest() {
        assertThat(PlayedTests.of(NeverSent.class).text())
                .isEqualTo(
                        "status-update ended was held back by outOfOrder() and never sent: write the event that it is"
                                + " to change places with, or leave outOfOrder() out");
    }
}
