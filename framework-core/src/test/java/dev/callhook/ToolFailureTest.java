package dev.callhook;

import static dev.callhook.SignedRequests.call;
import static dev.callhook.SignedRequests.error;
import static dev.callhook.SignedRequests.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolException;
import dev.callhook.handler.ToolParam;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ToolFailureTest {

    private static final Pattern INTERNAL =
            Pattern.compile("\\{\"error\":\"The tool could not do its work because of an"
                    + " internal problem \\(incident ([0-9a-f]{12})\\)\\.\"}");

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    static Stream<Throwable> failures() {
        return Stream.of(
                new IllegalStateException("Exception text of com.example"),
                new RuntimeException(),
                new IOException("disk", new IOException("deeper")),
                new NoClassDefFoundError("com/example/Missing"),
                new ExceptionInInitializerError("static"),
                new StackOverflowError(),
                new AssertionError("expected"),
                new OutOfMemoryError("heap"),
                new InterruptedException(),
                new CancellationException(),
                new CompletionException(null),
                new Hostile());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void answersEveryFailureWithAnIncidentThatTheLogExplains(Throwable failure) {
        SignedRequests desk = SignedRequests.to(new Desk(() -> {
            throw sneaky(failure);
        }));
        log.clear();

        String answer = desk.tool("any", "{}");

        Matcher internal = INTERNAL.matcher(answer);
        assertThat(internal.matches()).as(answer).isTrue();
        assertThat(log.lines())
                .containsExactly("ERROR tool any failed, incident " + internal.group(1) + ", call unknown");
        assertThat(log.everything().get(1)).contains(failure.getClass().getName());
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void answersValuesThatCannotBeWritten() {
        List<Object> cyclic = new ArrayList<>();
        cyclic.add(cyclic);
        Object failing = new Object() {
            @SuppressWarnings("unused")
            public String getName() {
                throw new IllegalStateException("no name");
            }
        };

        for (Object value : List.of(cyclic, failing, new Object(), Map.of("a", new Object()))) {
            assertThat(SignedRequests.to(new Desk(() -> value)).tool("any", "{}"))
                    .matches(INTERNAL);
        }
    }

    @Test
    void answersStagesThatFail() {
        Throwable closed = new ToolException("We are closed.", new IllegalStateException("the door is locked"));

        assertThat(SignedRequests.to(new Desk(() -> CompletableFuture.failedFuture(new IOException("disk"))))
                        .tool("any", "{}"))
                .matches(INTERNAL);
        assertThat(SignedRequests.to(new Desk(() -> CompletableFuture.failedFuture(closed)))
                        .tool("any", "{}"))
                .isEqualTo(error("We are closed."));
        assertThat(SignedRequests.to(new Desk(() -> CompletableFuture.supplyAsync(() -> {
                            throw sneaky(closed);
                        })))
                        .tool("any", "{}"))
                .isEqualTo(error("We are closed."));
    }

    @Test
    void answersAStageThatIsNotDoneInTime() {
        AtomicLong nanoTime = new AtomicLong();
        SignedRequests desk = SignedRequests.to(WebhookDispatcher.builder()
                .handlers(new Desk(() -> {
                    nanoTime.addAndGet(10_000_000_000L);
                    return new CompletableFuture<>();
                }))
                .nanoTime(nanoTime::get));

        assertThat(desk.tool("any", "{}")).isEqualTo(error("The tool is taking too long, it has no result yet."));
    }

    @Test
    void tellsTheAssistantTheTextOfAToolExceptionAndNothingElse() {
        SignedRequests desk = SignedRequests.to(new Desk(() -> {
            throw new ToolException("The slot is taken, 10:30 is free.", new IOException("com.example is down"));
        }));
        log.clear();

        assertThat(desk.tool("any", "{}")).isEqualTo(error("The slot is taken, 10:30 is free."));
        assertThat(log.everything())
                .containsExactly(
                        "WARN tool any told the assistant that it could not do its work",
                        "dev.callhook.internal.text.LoggedFailure: java.io.IOException: com.example is down");
    }

    @Test
    void hidesNoCallBehindTheFailureOfAnother() {
        SignedRequests desk = SignedRequests.to(new Desk(() -> {
            throw new StackOverflowError();
        }));

        assertThat(desk.calls(
                        call("c", "add", "{'a':1,'b':1}"),
                        call("a", "any", "{}"),
                        call("b", "add", "{'a':1,'b':'one'}"),
                        call("d", "add", "{'a':2,'b':2}")))
                .matches(Pattern.quote(json("{'results':[{'tool_call_id':'c','result':{'value':2}},"
                                + "{'tool_call_id':'a','result':{'error':'The tool could not do its work because of an"
                                + " internal problem (incident "))
                        + "[0-9a-f]{12}"
                        + Pattern.quote(
                                json(").'}},{'tool_call_id':'b','result':{'error':'the argument b must be a whole"
                                        + " number from -2147483648 to 2147483647, but is a text \\'one\\''}},"
                                        + "{'tool_call_id':'d','result':{'value':4}}]}")));
    }

    /** An exception that fails again when it is asked what happened. */
    private static final class Hostile extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new StackOverflowError();
        }

        @Override
        public synchronized Throwable getCause() {
            throw new IllegalStateException();
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            return null;
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable failure) throws T {
        throw (T) failure;
    }

    private static final class Desk {

        private final Callable<Object> work;

        Desk(Callable<Object> work) {
            this.work = work;
        }

        @Tool("any")
        Object any() throws Exception {
            return work.call();
        }

        @Tool("add")
        int add(@ToolParam("a") int a, int b) {
            return a + b;
        }
    }
}
