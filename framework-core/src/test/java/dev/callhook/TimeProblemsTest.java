package dev.callhook;

import static dev.callhook.SignedRequests.SECRET;
import static dev.callhook.SignedRequests.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callhook.handler.Tool;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class TimeProblemsTest {

    @Test
    void refusesTimeoutsThatCannotBeRead() {
        class Desk {
            @Tool(value = "a", timeout = "3")
            void a() {}

            @Tool(value = "b", timeout = "3 s")
            void b() {}

            @Tool(value = "c", timeout = "-3s")
            void c() {}

            @Tool(value = "e", timeout = "3S")
            void e() {}

            @Tool(value = "f", timeout = "9999999999s")
            void f() {}
        }

        assertThat(problems(new Desk()))
                .containsExactly(
                        "Desk.a() has the timeout \"3\": give a number with ms or s, such as \"3s\" or \"1500ms\"",
                        "Desk.b() has the timeout \"3 s\": give a number with ms or s, such as \"3s\" or \"1500ms\"",
                        "Desk.c() has the timeout \"-3s\": give a number with ms or s, such as \"3s\" or \"1500ms\"",
                        "Desk.e() has the timeout \"3S\": give a number with ms or s, such as \"3s\" or \"1500ms\"",
                        "Desk.f() has the timeout \"9999999999s\": give a number with ms or s, such as \"3s\" or"
                                + " \"1500ms\"");
    }

    @Test
    void refusesTimeoutsThatNoCallCanKeep() {
        class Desk {
            @Tool(value = "a", timeout = "0s")
            void a() {}

            @Tool(value = "b", timeout = "000ms")
            void b() {}

            @Tool(value = "c", timeout = "10s")
            void c() {}

            @Tool(value = "d", timeout = "9500ms")
            void d() {}

            @Tool(value = "e", timeout = "301s", async = true)
            void e() {}
        }

        String most =
                "it must be at most 9250 ms, since the platform waits 10 s and the answer leaves a margin before that";
        assertThat(problems(new Desk()))
                .containsExactly(
                        "Desk.a() has the timeout \"0s\": give more than zero",
                        "Desk.b() has the timeout \"000ms\": give more than zero",
                        "Desk.c() has the timeout \"10s\": " + most,
                        "Desk.d() has the timeout \"9500ms\": " + most,
                        "Desk.e() has the timeout \"301s\": it must be at most 300000 ms, the limit for work that goes on in"
                                + " the background");
    }

    @Test
    void takesTimeoutsUpToWhatTheLimitsLeave() {
        class Desk {
            @Tool(value = "a", timeout = "9500ms")
            void a() {}

            @Tool(value = "b", timeout = "600s", async = true)
            void b() {}

            @Tool(value = "c", timeout = "1ms")
            void c() {}
        }
        DispatchLimits limits =
                DispatchLimits.of().margin(Duration.ofMillis(500)).backgroundLimit(Duration.ofMinutes(10));

        WebhookDispatcher.builder()
                .handlers(new Desk())
                .secret(SECRET)
                .limits(limits)
                .build()
                .close();
    }

    @Test
    void refusesFewerCallsAtOnceThanNone() {
        class Desk {
            @Tool(value = "a", maxConcurrent = -1)
            void a() {}
        }

        assertThat(problems(new Desk()))
                .containsExactly("Desk.a() has maxConcurrent = -1: give at least 1, or 0 for no limit");
    }

    @Test
    void refusesAnAsyncToolWithAResult() {
        class Desk {
            @Tool(value = "a", async = true)
            String a() {
                return "";
            }

            @Tool(value = "b", async = true)
            CompletionStage<String> b() {
                return CompletableFuture.completedFuture("");
            }

            @Tool(value = "c", async = true)
            CompletionStage<Void> c() {
                return CompletableFuture.completedFuture(null);
            }

            @Tool(value = "d", async = true)
            void d() {}

            @Tool(value = "e", async = true)
            CompletionStage<?> e() {
                return CompletableFuture.completedFuture(null);
            }
        }

        String problem = " must return void or a CompletionStage<Void>, since the result of an async tool is not used:"
                + " returns ";
        assertThat(problems(new Desk()))
                .containsExactly(
                        "Desk.a()" + problem + "String",
                        "Desk.b()" + problem + "CompletionStage",
                        "Desk.e()" + problem + "CompletionStage");
    }

    @Test
    void tellsAllThatIsWrongWithTheLimitsAtOnce() {
        assertThat(limitProblems(DispatchLimits.of()
                        .margin(Duration.ofSeconds(5))
                        .maxRunningHandlers(0)
                        .maxQueuedHandlers(-1)
                        .maxOpenDeliveries(0)
                        .backgroundLimit(Duration.ofMillis(9_999))
                        .closeGrace(Duration.ofSeconds(-1))))
                .containsExactly(
                        "the margin must be more than zero and less than the 5 s of an assistant-request: PT5S",
                        "maxRunningHandlers must be at least 1: 0",
                        "maxQueuedHandlers must be at least 0: -1",
                        "maxOpenDeliveries must be at least 1: 0",
                        "the background limit must be at least 10 s: PT9.999S",
                        "the close grace is negative: PT-1S");
        assertThat(limitProblems(DispatchLimits.of().margin(Duration.ZERO).maxRunningHandlers(-7)))
                .containsExactly(
                        "the margin must be more than zero and less than the 5 s of an assistant-request: PT0S",
                        "maxRunningHandlers must be at least 1: -7");
    }

    @Test
    void refusesTimesWithoutAnEnd() {
        Duration forever = ChronoUnit.FOREVER.getDuration();

        assertThat(limitProblems(DispatchLimits.of().backgroundLimit(forever).closeGrace(forever)))
                .containsExactly(
                        "the background limit must be at most 24 h: " + forever,
                        "the close grace must be at most 24 h: " + forever);
    }

    @Test
    void refusesTimesThatAreMissing() {
        DispatchLimits limits = DispatchLimits.of();

        assertThatThrownBy(() -> limits.margin(null)).hasMessage("margin");
        assertThatThrownBy(() -> limits.backgroundLimit(null)).hasMessage("limit");
        assertThatThrownBy(() -> limits.closeGrace(null)).hasMessage("grace");
    }

    private static List<String> limitProblems(DispatchLimits limits) {
        class Desk {
            @Tool("any")
            void any() {}
        }
        return problems(
                WebhookDispatcher.builder().handlers(new Desk()).secret(SECRET).limits(limits));
    }
}
