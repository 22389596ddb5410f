package dev.callhook;

import static dev.callhook.PhoneLine.await;
import static dev.callhook.PhoneLine.error;
import static dev.callhook.PhoneLine.result;
import static dev.callhook.SignedRequests.call;
import static dev.callhook.SignedRequests.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolException;
import dev.callhook.handler.ToolResult;
import dev.callhook.http.WebhookResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A tool call that comes twice is one tool call. */
class DuplicateToolCallTest {

    private static final WebhookResponse CONFLICT =
            error("Another tool call of this phone call has had the same id, so this one was not run.");

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final Gate gate = new Gate();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void givesADuplicateThatComesWhileTheFirstRunsItsAnswer() throws Exception {
        PhoneLine line = PhoneLine.to(new BookingDesk(gate, runs));
        CompletableFuture<WebhookResponse> first = line.book("c-1", "t", "{'day':'Monday'}");
        gate.awaitArrival();

        CompletableFuture<WebhookResponse> second = line.book("c-1", "t", "{'day':'Monday'}");
        assertThat(second).isNotDone();
        gate.open();

        assertThat(await(first)).isEqualTo(result("{'value':'Monday 1'}"));
        assertThat(await(second)).isEqualTo(await(first));
        assertThat(log.lines())
                .contains("INFO a call of the tool book came again, it gets the answer of the first, call c-1");
    }

    @Test
    void booksOnceForDuplicatesOfManyThreads() {
        PhoneLine line = PhoneLine.to(new BookingDesk(gate, runs));
        gate.open();

        List<WebhookResponse> answers = IntStream.range(0, 500)
                .parallel()
                .mapToObj(i -> await(line.book("c-1", "t", "{'day':'Monday'}")))
                .distinct()
                .toList();

        assertThat(answers).containsExactly(result("{'value':'Monday 1'}"));
        assertThat(runs).hasValue(1);
    }

    static Stream<Arguments> results() {
        return Stream.of(
                Arguments.of("{'results':[{'tool_call_id':'t','result':{'n':1.50}}]}", (Callable<Object>)
                        () -> Map.of("n", new java.math.BigDecimal("1.50"))),
                Arguments.of("{'results':[{'tool_call_id':'t','result':{'value':'\u20ac'}}]}", (Callable<Object>)
                        () -> CompletableFuture.completedFuture("\u20ac")),
                Arguments.of("{'results':[{'tool_call_id':'t','result':{'value':null}}]}", (Callable<Object>)
                        Optional::empty),
                Arguments.of("{'result':[1,2]}", (Callable<Object>) () -> ToolResult.simple(List.of(1, 2))),
                Arguments.of("{'free':true}", (Callable<Object>) () -> ToolResult.direct(Map.of("free", true))),
                Arguments.of("{'error':'No room.'}", (Callable<Object>) () -> ToolResult.error("No room.")),
                Arguments.of("{'error':'Closed.'}", (Callable<Object>) () -> {
                    throw new ToolException("Closed.");
                }),
                Arguments.of("{'error':'Later.'}", (Callable<Object>)
                        () -> CompletableFuture.failedFuture(new ToolException("Later."))));
    }

    @ParameterizedTest
    @MethodSource("results")
    void givesALaterDuplicateTheSameBytes(String body, Callable<Object> work) {
        class Desk {
            @Tool("book")
            Object book() throws Exception {
                assertThat(runs.incrementAndGet()).isEqualTo(1);
                return work.call();
            }
        }
        PhoneLine line = PhoneLine.to(new Desk());

        for (int i = 0; i < 3; i++) {
            assertThat(await(line.book("c-1", "t", "{}"))).isEqualTo(WebhookResponse.of(200, json(body)));
        }
        assertThat(runs).hasValue(1);
    }

    @Test
    void refusesAnotherCallWithTheSameIdWhileTheFirstRunsAndLater() throws Exception {
        PhoneLine line = PhoneLine.to(new BookingDesk(gate, runs));
        CompletableFuture<WebhookResponse> first = line.book("c-1", "t", "{'day':'Monday'}");
        gate.awaitArrival();

        assertThat(await(line.book("c-1", "t", "{'day':'Tuesday'}"))).isEqualTo(CONFLICT);
        gate.open();
        assertThat(await(first)).isEqualTo(result("{'value':'Monday 1'}"));
        assertThat(await(line.book("c-1", "t", "{'day':'Tuesday'}"))).isEqualTo(CONFLICT);
        assertThat(await(line.tools("c-1", call("t", "ping", "{'day':'Monday'}"))))
                .isEqualTo(CONFLICT);

        assertThat(await(line.book("c-1", "t", "{'day':'Monday'}"))).isEqualTo(await(first));
        assertThat(runs).hasValue(1);
        assertThat(log.lines().stream().filter(line1 -> line1.startsWith("WARN")))
                .containsExactly(
                        "WARN a call of the tool book came again with other content and was refused, call c-1",
                        "WARN a call of the tool book came again with other content and was refused, call c-1",
                        "WARN a call of the tool ping came again with other content and was refused, call c-1");
    }

    @Test
    void tellsCallsApartByPhoneCallAndById() {
        PhoneLine line = PhoneLine.to(new BookingDesk(gate, runs));
        gate.open();

        assertThat(await(line.book("c-1", "t", "{'day':'Monday'}")).text()).contains("Monday 1");
        assertThat(await(line.book("c-2", "t", "{'day':'Monday'}"))).isEqualTo(result("{'value':'Monday 2'}"));
        assertThat(await(line.book("c-1", "u", "{'day':'Monday'}")).text()).contains("Monday 3");
        assertThat(await(line.book("c-", "1t", "{'day':'Monday'}")).text()).contains("Monday 4");
    }

    @Test
    void repeatsTheCallsOfABatchOneByOne() {
        PhoneLine line = PhoneLine.to(new BookingDesk(gate, runs));
        gate.open();
        String monday = call("a", "book", "{'day':'Monday'}");
        String tuesday = call("b", "book", "{'day':'Tuesday'}");

        assertThat(await(line.tools("c-1", monday)).text()).contains("Monday 1");
        assertThat(await(line.tools("c-1", tuesday, monday)).text())
                .isEqualTo(json("{'results':[{'tool_call_id':'b','result':{'value':'Tuesday 2'}},"
                        + "{'tool_call_id':'a','result':{'value':'Monday 1'}}]}"));
    }
}
