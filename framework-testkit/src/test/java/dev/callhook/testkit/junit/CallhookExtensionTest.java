package dev.callhook.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.callhook.WebhookDispatcher;
import dev.callhook.handler.Tool;
import dev.callhook.testkit.TestTime;
import dev.callhook.testkit.WebhookTestKit;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests whose dispatcher has a wiring of its own. */
class CallhookExtensionTest {

    /** Has no constructor without parameters. */
    private static final class Counter {
        private final String unit;
        private int count;

        private Counter(String unit) {
            this.unit = unit;
        }

        @Tool("count")
        String count() {
            count++;
            return count + " " + unit;
        }
    }

    static class InProcess {
        private final Counter counter = new Counter("calls");

        @RegisterExtension
        final CallhookExtension callhook =
                CallhookExtension.of(() -> WebhookDispatcher.builder().handlers(counter));

        @Test
        void usesItsOwnObject(WebhookTestKit platform) {
            platform.webCall()
                    .toolCall(
                            "count",
                            Map.of(),
                            reply -> assertEquals(
                                    "{\"value\":\"1 calls\"}", reply.result().text()));
            assertThat(counter.count).isEqualTo(1);
        }

        @Nested
        class Inner {
            @Test
            void usesItToo(WebhookTestKit platform, WebhookDispatcher dispatcher) {
                platform.webCall().toolCall("count", Map.of());
                assertThat(dispatcher.load().openDeliveries()).isZero();
            }
        }
    }

    @Test
    void testsADispatcherThatIsWiredByTheTest() {
        PlayedTests.of(InProcess.class).assertPassed(2);
    }

    static class OnServer {
        private final TestTime time = TestTime.at(Instant.parse("2026-05-04T08:30:00Z"));

        @RegisterExtension
        final CallhookExtension callhook = CallhookExtension.of(
                        () -> WebhookDispatcher.builder().handlers(new Counter("calls")))
                .onServer()
                .time(time);

        @Test
        void hasServerAndTime(WebhookTestKit platform, URI uri, TestTime same) {
            assertThat(same).isSameAs(time);
            assertThat(uri).hasHost("127.0.0.1");
            time.pass(Duration.ofDays(1));
            platform.webCall()
                    .toolCall(
                            "count",
                            Map.of(),
                            reply -> assertThat(reply.header("Content-Type")).isPresent());
        }
    }

    @Test
    void givesServerAndTime() {
        PlayedTests.of(OnServer.class).assertPassed(1);
    }

    private static final class Deaf {
        private final TestTime time;
        private final CountDownLatch release = new CountDownLatch(1);

        private Deaf(TestTime time) {
            this.time = time;
        }

        @Tool("deaf")
        void ignoreTheInterrupt() throws InterruptedException {
            time.pass(Duration.ofSeconds(10));
            try {
                if (!release.await(1, TimeUnit.MINUTES)) {
                    throw new AssertionError("nobody interrupted it");
                }
            } catch (InterruptedException e) {
                if (!release.await(1, TimeUnit.MINUTES)) {
                    throw e;
                }
            }
        }
    }

    static class IgnoringItsInterrupt {
        private final TestTime time = TestTime.at(Instant.parse("2026-05-04T08:30:00Z"));
        private final Deaf deaf = new Deaf(time);

        @RegisterExtension
        final CallhookExtension callhook = CallhookExtension.of(
                        () -> WebhookDispatcher.builder().handlers(deaf))
                .time(time);

        @Test
        void isStuckForAWhile(WebhookTestKit platform, WebhookDispatcher dispatcher) {
            platform.webCall()
                    .toolCall(
                            "deaf", Map.of(), reply -> assertThat(reply.error()).contains("too long"));
            long start = System.nanoTime();
            while (dispatcher.load().stuckHandlers() == 0 && System.nanoTime() - start < 30_000_000_000L) {
                time.pass(Duration.ofMillis(100));
                Thread.onSpinWait();
            }
            deaf.release.countDown();
        }
    }

    @Test
    void aHandlerThatIgnoredItsInterruptIsAnIncident() {
        assertThat(PlayedTests.of(IgnoringItsInterrupt.class).text()).isEqualTo("""
                1 incident that nobody expected:
                  tool-calls deaf did not end within a second of its interrupt
                If the test is to provoke it, write @ExpectIncidents(1) beside its @Test.""");
    }
}
