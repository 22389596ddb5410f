package dev.callhook;

import static dev.callhook.PhoneLine.LATE_TOOL;
import static dev.callhook.PhoneLine.await;
import static dev.callhook.PhoneLine.error;
import static dev.callhook.PhoneLine.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolException;
import dev.callhook.http.WebhookResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not remembered of a tool call, so that it runs again when it comes again, and what is in spite of its delay. */
class RedeliveredToolCallTest {

    private static final Duration DEADLINE = Duration.ofMillis(9_250);

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final Gate gate = new Gate();
    private final AtomicInteger runs = new AtomicInteger();

    static Stream<Callable<Object>> failures() {
        return Stream.of(
                () -> {
                    throw new IOException("disk");
                },
                () -> {
                    throw new StackOverflowError();
                },
                () -> CompletableFuture.failedFuture(new IllegalStateException("pool")),
                Object::new); // cannot be written
    }

    @ParameterizedTest
    @MethodSource("failures")
    void runsACallAgainThatFailed(Callable<Object> failure) {
        class Desk {
            @Tool("book")
            Object book() throws Exception {
                return runs.incrementAndGet() == 1 ? failure.call() : "booked";
            }
        }
        PhoneLine line = PhoneLine.to(new Desk());

        assertThat(await(line.book("c-1", "t", "{}")).text())
                .startsWith("{\"error\":\"The tool could not do its work because of an internal problem (incident ");
        assertThat(await(line.book("c-1", "t", "{}"))).isEqualTo(result("{'value':'booked'}"));
        assertThat(await(line.book("c-1", "t", "{}"))).isEqualTo(result("{'value':'booked'}"));
        assertThat(runs).hasValue(2);
    }

    @Test
    void takesOtherArgumentsForACallThatFailed() {
        class Desk {
            @Tool("book")
            String book(String day) {
                if (day.equals("Monday")) {
                    throw new IllegalStateException("disk");
                }
                return day;
            }
        }
        PhoneLine line = PhoneLine.to(new Desk());

        assertThat(await(line.book("c-1", "t", "{'day':'Monday'}")).text()).contains("incident");
        assertThat(await(line.book("c-1", "t", "{'day':'Tuesday'}"))).isEqualTo(result("{'value':'Tuesday'}"));
    }

    @Test
    void runsACallAgainThatWasTurnedAway() throws Exception {
        class Desk {
            @Tool(value = "book", maxConcurrent = 1)
            int book() throws InterruptedException {
                gate.pass();
                return runs.incrementAndGet();
            }
        }
        PhoneLine line = PhoneLine.to(new Desk());
        CompletableFuture<WebhookResponse> other = line.book("c-2", "t", "{}");
        gate.awaitArrival();

        assertThat(await(line.book("c-1", "t", "{}")))
                .isEqualTo(error("The tool is busy at the moment and was not run. Try again in a few seconds."));
        gate.open();
        await(other);
        assertThat(await(line.book("c-1", "t", "{}"))).isEqualTo(result("{'value':2}"));
    }

    static Stream<Exception> whatInterruptedToolsThrow() {
        return Stream.of(new InterruptedException(), new ToolException("I cannot reach the calendar."));
    }

    @ParameterizedTest
    @MethodSource("whatInterruptedToolsThrow")
    void runsACallAgainThatWasLateAndFailedAtLast(Exception failure) throws Exception {
        class Desk {
            @Tool("book")
            int book() throws Exception {
                if (runs.incrementAndGet() == 1) {
                    gate.passInSpiteOfInterrupts();
                    throw failure;
                }
                return runs.get();
            }
        }
        PhoneLine line = PhoneLine.to(new Desk());
        CompletableFuture<WebhookResponse> first = late(line);

        CompletableFuture<WebhookResponse> joined = line.book("c-1", "t", "{}");
        gate.open();

        assertThat(await(joined)).isEqualTo(await(first));
        assertThat(await(line.book("c-1", "t", "{}"))).isEqualTo(result("{'value':2}"));
        assertThat(log.lines())
                .contains("INFO tool book ended after its deadline with "
                        + failure.getClass().getName());
        PhoneLine.awaitEnd("tool book", log);
    }

    @Test
    void givesTheTrueResultOfALateCallToItsDuplicates() throws Exception {
        PhoneLine line = PhoneLine.to(new SlowDesk());
        late(line);

        CompletableFuture<WebhookResponse> joined = line.book("c-1", "t", "{}");
        assertThat(joined).isNotDone();
        gate.open();

        assertThat(await(joined)).isEqualTo(result("{'value':1}"));
        assertThat(await(line.book("c-1", "t", "{}"))).isEqualTo(result("{'value':1}"));
        assertThat(runs).hasValue(1);
        PhoneLine.awaitEnd("tool book", log);
    }

    @Test
    void answersADuplicateAtItsOwnDeadline() throws Exception {
        PhoneLine line = PhoneLine.to(new SlowDesk());
        late(line);

        CompletableFuture<WebhookResponse> joined = line.book("c-1", "t", "{}");
        line.pass(DEADLINE);
        assertThat(await(joined).text()).isEqualTo(LATE_TOOL);
        await(() -> log.lines().stream().anyMatch(entry -> entry.contains("ignores its interrupt")));
        gate.open();
        PhoneLine.awaitEnd("tool book", log);
        log.clear(); // of the stack of a handler that ignores its interrupt, in many lines
    }

    @Test
    void runsAnAsyncToolOnceAndAcknowledgesItsDuplicates() throws Exception {
        class Desk {
            @Tool(value = "book", async = true)
            void book() throws InterruptedException {
                gate.pass();
                runs.incrementAndGet();
            }
        }
        PhoneLine line = PhoneLine.to(new Desk());

        assertThat(line.book("c-1", "t", "{}")).isCompletedWithValue(result("{'ok':true}"));
        gate.awaitArrival();
        assertThat(line.book("c-1", "t", "{}")).isCompletedWithValue(result("{'ok':true}"));
        gate.open();
        await(() -> line.dispatcher().load().openDeliveries() == 0);
        assertThat(line.book("c-1", "t", "{}")).isCompletedWithValue(result("{'ok':true}"));
        await(() -> line.dispatcher().load().openDeliveries() == 0);

        assertThat(runs).hasValue(1);
    }

    /** Books, and lets the deadline of that pass. */
    private CompletableFuture<WebhookResponse> late(PhoneLine line) throws InterruptedException {
        CompletableFuture<WebhookResponse> first = line.book("c-1", "t", "{}");
        gate.awaitArrival();
        line.pass(DEADLINE);
        assertThat(await(first).text()).isEqualTo(LATE_TOOL);
        return first;
    }

    private final class SlowDesk {

        @Tool("book")
        int book() {
            gate.passInSpiteOfInterrupts();
            return runs.incrementAndGet();
        }
    }
}
