package dev.callhook;

import static dev.callhook.SignedRequests.call;
import static dev.callhook.SignedRequests.json;
import static dev.callhook.TimedRequests.LATE;
import static dev.callhook.TimedRequests.await;
import static dev.callhook.TimedRequests.text;
import static dev.callhook.TimedRequests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Tool;
import dev.callhook.http.WebhookResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchDeadlineTest {

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger quickOnes = new AtomicInteger();
    private final TimedRequests requests = TimedRequests.to(new Desk());

    @AfterEach
    void release() {
        release.countDown();
    }

    @Test
    void keepsTheResultsThatAreThereAtTheDeadlineInTheirOrder() {
        CompletableFuture<WebhookResponse> answer = requests.calls(
                call("d", "quick", "{'n':1}"),
                call("a", "hang", "{}"),
                call("c", "quick", "{'n':2}"),
                call("b", "hang", "{}"),
                call("e", "quick", "{'n':3}"));
        until(() -> quickOnes.get() == 3 && requests.load().runningHandlers() == 2);
        assertThat(answer).isNotDone();

        requests.advanceMillis(9_250);

        assertThat(text(answer))
                .isEqualTo(json("{'results':[{'tool_call_id':'d','result':{'value':1}},"
                        + "{'tool_call_id':'a','result':{'error':'" + LATE + "'}},"
                        + "{'tool_call_id':'c','result':{'value':2}},"
                        + "{'tool_call_id':'b','result':{'error':'" + LATE + "'}},"
                        + "{'tool_call_id':'e','result':{'value':3}}]}"));
    }

    @Test
    void waitsForACallWithATimeoutOfItsOwnNoLongerThanThat() {
        CompletableFuture<WebhookResponse> answer =
                requests.calls(call("a", "hangForASecond", "{}"), call("b", "quick", "{'n':1}"));
        until(() -> quickOnes.get() == 1 && requests.load().runningHandlers() == 1);

        requests.advanceMillis(1_000);

        assertThat(text(answer))
                .isEqualTo(json("{'results':[{'tool_call_id':'a','result':{'error':'" + LATE + "'}},"
                        + "{'tool_call_id':'b','result':{'value':1}}]}"));
    }

    @Test
    void runsTheCallsSideBySide() {
        allMeet();
    }

    @Test
    void runsTheCallsSideBySideWhenTheyHaveBeenQuick() {
        for (int i = 0; i < 50; i++) {
            text(requests.calls(call("a", "meet", "{'parties':1}")));
        }
        allMeet();
    }

    private void allMeet() {
        int parties = 16;
        String answer = text(requests.calls(IntStream.range(0, parties)
                .mapToObj(i -> call("c" + i, "meet", "{'parties':" + parties + "}"))
                .toArray(String[]::new)));

        assertThat(answer)
                .isEqualTo(json(IntStream.range(0, parties)
                        .mapToObj(i -> "{'tool_call_id':'c" + i + "','result':{'ok':true}}")
                        .collect(Collectors.joining(",", "{'results':[", "]}"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"recurse", "exhaust", "assertion", "missingClass", "death"})
    void harmsNothingElseWithAnError(String failing) {
        String incident = Pattern.quote(
                        json("{'error':'The tool could not do its work because of an internal problem" + " (incident "))
                + "[0-9a-f]{12}" + Pattern.quote(json(").'}"));
        for (int round = 0; round < 3; round++) {
            assertThat(text(requests.calls(
                            call("a", "quick", "{'n':1}"), call("b", failing, "{}"), call("c", "quick", "{'n':2}"))))
                    .matches(Pattern.quote(json("{'results':[{'tool_call_id':'a','result':{'value':1}},"
                                    + "{'tool_call_id':'b','result':"))
                            + incident
                            + Pattern.quote(json("},{'tool_call_id':'c','result':{'value':2}}]}")));
            assertThat(text(requests.tool(failing))).matches(incident);
        }
        requests.untilIdle();
    }

    private final class Desk {

        private final CyclicBarrier barrier = new CyclicBarrier(16);

        @Tool("quick")
        int quick(int n) {
            quickOnes.incrementAndGet();
            return n;
        }

        @Tool("hang")
        void hang() {
            await(release);
        }

        @Tool(value = "hangForASecond", timeout = "1s")
        void hangForASecond() {
            await(release);
        }

        @Tool("meet")
        void meet(int parties) throws Exception {
            if (parties > 1) {
                barrier.await(30, TimeUnit.SECONDS);
            }
        }

        @Tool("recurse")
        int recurse() {
            return List.of(1).stream().mapToInt(i -> i + recurse()).sum();
        }

        @Tool("exhaust")
        void exhaust() {
            throw new OutOfMemoryError("Java heap space");
        }

        @Tool("assertion")
        void assertion() {
            throw new AssertionError("expected 1");
        }

        @Tool("missingClass")
        void missingClass() {
            throw new NoClassDefFoundError("com/acme/Missing");
        }

        @Tool("death")
        void death() {
            throw new Death();
        }
    }

    /** As Thread.stop() throws, which is not there any more. */
    private static final class Death extends Error {

        private static final long serialVersionUID = 1L;
    }
}
