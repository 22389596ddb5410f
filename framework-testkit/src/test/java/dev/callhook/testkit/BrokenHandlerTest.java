package dev.callhook.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callhook.Idempotency;
import dev.callhook.WebhookDispatcher;
import dev.callhook.handler.Metadata;
import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is wrong with a handler method is named by a script without a single check. */
class BrokenHandlerTest {

    private static final String SECRET = "any-secret-of-the-tests";
    private static final Map<String, String> MONDAY = Map.of("day", "2026-05-04");

    private final TestTime time = TestTime.at(Instant.parse("2026-05-04T08:30:00Z"));

    @Test
    void comingLate() {
        final class Desk {
            @Tool("book")
            String book(LocalDate day) {
                time.pass(Duration.ofSeconds(11));
                return "booked on " + day;
            }
        }

        assertFails(
                new Desk(),
                call -> call.toolCall("book", MONDAY),
                "the tool call \"tool_\\w+\" of book failed: The tool is taking too long, it has no result yet.");
    }

    @Test
    void leakingAnException() {
        final class Desk {
            @Tool("book")
            String book(LocalDate day) {
                try {
                    throw new IllegalStateException("no table bookings");
                } catch (IllegalStateException e) {
                    throw new ToolException("Could not book: " + e);
                }
            }
        }

        assertFails(
                new Desk(),
                call -> call.toolCall("book", MONDAY),
                "tool-calls book was answered with what belongs into a log, \"java.lang.IllegalStateException\": .*");
    }

    @Test
    void throwing() {
        final class Desk {
            @Tool("book")
            String book(LocalDate day) {
                throw new IllegalStateException("no table bookings");
            }
        }

        assertFails(
                new Desk(),
                call -> call.toolCall("book", MONDAY),
                "the tool call \"tool_\\w+\" of book failed: .*incident.*");
    }

    @Test
    void havingAnotherNameForAnArgument() {
        final class Desk {
            @Tool("book")
            String book(LocalDate date) {
                return "booked on " + date;
            }
        }

        assertFails(
                new Desk(),
                call -> call.toolCall("book", MONDAY),
                "the tool call \"tool_\\w+\" of book failed: the argument date .*");
        assertFails(
                new Desk(),
                call -> call.toolCall("reserve", MONDAY),
                "the tool call \"tool_\\w+\" of reserve failed: .*book.*");
    }

    @Test
    void relyingOnMetadataThatNobodyGave() {
        record Customer(int id) {}
        final class Desk {
            @OnEndOfCallReport
            void file(@Metadata Customer customer) {}
        }

        assertFails(
                new Desk(), CallScenario::endOfCallReport, "end-of-call-report was answered with status 500, not 200");
    }

    @Test
    void bookingTwiceWhereNothingTellsDuplicates() {
        AtomicInteger bookings = new AtomicInteger();
        final class Desk {
            @Tool("book")
            String book(LocalDate day) {
                return "booking " + bookings.incrementAndGet();
            }
        }

        assertFails(
                new Desk(),
                call -> call.toolCall("book", MONDAY).redeliverLast(),
                "tool-calls book was answered otherwise than the first time: its handler ran again, so what it does is"
                        + " done twice");
    }

    private void assertFails(Object desk, Consumer<CallScenario> script, String firstLine) {
        try (WebhookDispatcher dispatcher = WebhookDispatcher.builder()
                .handlers(desk)
                .secret(SECRET)
                .clock(time)
                .nanoTime(time::nanos)
                .idempotency(Idempotency.off())
                .build()) {
            CallScenario call =
                    WebhookTestKit.of(dispatcher, SECRET).clock(time).call("+442079460101");

            AssertionError failure = catchThrowableOfType(AssertionError.class, () -> script.accept(call));

            assertThat(failure).isNotNull();
            assertThat(failure.getMessage().lines().findFirst().orElse("")).matches(firstLine);
            assertThat(failure).hasMessageContaining("\nThe call so far:\n");
        }
    }
}
