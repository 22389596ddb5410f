package dev.callhook.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callhook.WebhookDispatcher;
import dev.callhook.testkit.SamplePayload;
import dev.callhook.testkit.SamplePayloads;
import dev.callhook.testkit.TestTime;
import dev.callhook.testkit.WebhookTestKit;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a test is given, in all the forms that a class of tests may have. */
class CallhookTestTest {

    private static final SamplePayload MONDAY = SamplePayloads.toolCall("opening_hours", Map.of("day", "Monday"));

    private static void assertIsNew(WebhookTestKit platform, Desk desk) {
        assertThat(desk.seen).isEmpty();
        assertThat(platform.send(MONDAY).result().text()).isEqualTo("{\"value\":\"9 to 5\"}");
        assertThat(desk.seen).containsExactly("Monday"); // so it was no duplicate of what another test sent
    }

    @CallhookTest(Desk.class)
    static class Plain {
        private int steps;

        @BeforeEach
        void begin(WebhookTestKit platform) {
            steps += platform.send(SamplePayloads.assistantRequest()).status();
        }

        @RepeatedTest(2)
        void isNew(WebhookTestKit platform, Desk desk) {
            assertIsNew(platform, desk);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void isNewForEachArgument(int argument, WebhookTestKit platform, Desk desk) {
            assertIsNew(platform, desk);
        }

        @AfterEach
        void end(WebhookDispatcher dispatcher) {
            assertThat(dispatcher.load().openDeliveries()).isZero();
            assertThat(steps).isEqualTo(200);
        }

        @Nested
        class Inner {
            @Test
            void isNew(WebhookTestKit platform, Desk desk) {
                assertIsNew(platform, desk);
            }
        }

        @Nested
        @CallhookTest(value = Desk.class, time = "2026-05-04T08:30:00Z")
        class InnerWithItsOwn {
            @Test
            void hasItsOwn(TestTime time) {
                assertThat(time.instant()).isEqualTo("2026-05-04T08:30:00Z");
            }
        }
    }

    @Test
    void eachTestHasItsOwn() {
        PlayedTests.of(Plain.class).assertPassed(6);
    }

    @CallhookTest(Desk.class)
    abstract static class Base {}

    static class Inheriting extends Base {
        @Test
        void isNew(WebhookTestKit platform, Desk desk) {
            assertIsNew(platform, desk);
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @CallhookTest(Desk.class)
    @interface DeskTest {}

    @DeskTest
    static class Composed {
        @Test
        void isNew(WebhookTestKit platform, Desk desk) {
            assertIsNew(platform, desk);
        }
    }

    @Test
    void theAnnotationMayBeInheritedOrOnAnother() {
        PlayedTests.of(Inheriting.class).assertPassed(1);
        PlayedTests.of(Composed.class).assertPassed(1);
    }

    @CallhookTest(Desk.class)
    @Execution(ExecutionMode.CONCURRENT)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class SideBySide {
        private final CyclicBarrier both = new CyclicBarrier(2);

        @Test
        void one(WebhookTestKit platform, Desk desk) throws Exception {
            both.await(30, TimeUnit.SECONDS);
            assertIsNew(platform, desk);
        }

        @Test
        void other(WebhookTestKit platform, Desk desk) throws Exception {
            both.await(30, TimeUnit.SECONDS);
            assertIsNew(platform, desk);
        }
    }

    @Test
    void testsOfOneObjectRunSideBySide() {
        PlayedTests.sideBySide(SideBySide.class).assertPassed(2);
    }

    @CallhookTest(value = Desk.class, server = true)
    static class OverHttp {
        @Test
        void isNew(URI uri, WebhookTestKit platform, Desk desk, TestReporter reporter) {
            assertIsNew(platform, desk);
            assertThat(platform.send(MONDAY).header("Content-Type")).isPresent();
            reporter.publishEntry("uri", uri.toString());
        }
    }

    @Test
    void aServerServesTheTestAndNobodyElse() {
        PlayedTests tests = PlayedTests.of(OverHttp.class);

        tests.assertPassed(1);
        URI uri = URI.create(tests.published("uri"));
        assertThat(uri.toString()).matches("http://127\\.0\\.0\\.1:\\d+/webhooks/voice");
        assertThatThrownBy(() -> new Socket(uri.getHost(), uri.getPort())).hasMessageContaining("refused");
    }

    @CallhookTest(value = Desk.class, server = true, time = "2026-05-04T08:30:00Z")
    static class StoppedTime {
        @Test
        void standsStill(TestTime time, WebhookTestKit platform) {
            assertThat(platform.send(MONDAY).status()).isEqualTo(200);
            WebhookTestKit late = platform.clock(TestTime.at(Instant.parse("2026-05-04T08:30:00Z")));
            time.pass(Duration.ofMinutes(6));
            assertThat(platform.send(MONDAY).status()).isEqualTo(200);
            assertThat(late.send(MONDAY).status()).isEqualTo(401);
        }
    }

    @Test
    void timeStandsStillForBothUntilItPasses() {
        PlayedTests.of(StoppedTime.class).assertPassed(1);
    }
}
