package dev.callhook;

import static dev.callhook.SignedRequests.call;
import static dev.callhook.TimedRequests.get;
import static dev.callhook.TimedRequests.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MuchTimeTest {

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final CyclicBarrier together = new CyclicBarrier(32);
    private final TimedRequests requests = TimedRequests.to(new Desk());

    @Test
    void saysThatAHandlerUsedMoreThanSeventyPercentOfItsTime() {
        text(requests.calls(call("t1", "take", "{'millis':6475}")));
        assertThat(warnings()).isEmpty();

        text(requests.calls(call("t1", "take", "{'millis':6476}")));
        assertThat(warnings())
                .containsExactly(
                        "WARN a call of the tool take took 6476 ms of the 9250 ms that it had: this is said once"
                                + " a minute at the most");
    }

    @Test
    void saysItOnceAMinuteForEachTarget() {
        text(requests.calls(call("t1", "take", "{'millis':7000}")));
        text(requests.calls(call("t1", "take", "{'millis':7000}")));
        requests.advanceMillis(52_999);
        text(requests.calls(call("t1", "takeOfTwoSeconds", "{'millis':1500}")));
        assertThat(warnings())
                .containsExactly(
                        "WARN a call of the tool take took 7000 ms of the 9250 ms that it had: this is said once a minute"
                                + " at the most",
                        "WARN a call of the tool takeOfTwoSeconds took 1500 ms of the 2000 ms that it had: this is said"
                                + " once a minute at the most");

        text(requests.calls(call("t1", "take", "{'millis':8000}")));
        assertThat(warnings())
                .hasSize(3)
                .contains("WARN a call of the tool take took 8000 ms of the 9250 ms that it had: this is said once a"
                        + " minute at the most");
    }

    @Test
    void saysItOnceWhenManyCallsAreSlowAtTheSameTime() {
        text(requests.calls(IntStream.range(0, 32)
                .mapToObj(i -> call("c" + i, "takeTogether", "{}"))
                .toArray(String[]::new)));

        assertThat(warnings()).hasSize(1);
    }

    @Test
    void saysItOfEventsThatStillHadTime() {
        get(requests.event("status-update", "", Duration.ofMillis(2_000)));
        assertThat(warnings())
                .containsExactly(
                        "WARN status-update took 6000 ms of the 7250 ms that it had: this is said once a minute at the"
                                + " most");
        log.clear();
        requests.advance(Duration.ofHours(1));
        get(requests.event("status-update", "", Duration.ofMillis(9_251)));
        requests.untilIdle();
        assertThat(warnings()).isEmpty();
    }

    private List<String> warnings() {
        return log.lines().stream()
                .filter(line -> line.contains(" ms that it had"))
                .toList();
    }

    private final class Desk {

        @Tool("take")
        void take(int millis) {
            requests.advanceMillis(millis);
        }

        @Tool(value = "takeOfTwoSeconds", timeout = "2s")
        void takeOfTwoSeconds(int millis) {
            requests.advanceMillis(millis);
        }

        @Tool("takeTogether")
        void takeTogether() throws Exception {
            requests.advanceMillis(250);
            together.await(30, TimeUnit.SECONDS);
        }

        @OnStatusUpdate
        void status() {
            requests.advanceMillis(6_000);
        }
    }
}
