package dev.callhook;

import static dev.callhook.SignedRequests.call;
import static dev.callhook.TimedRequests.await;
import static dev.callhook.TimedRequests.get;
import static dev.callhook.TimedRequests.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.http.WebhookResponse;
import dev.callhook.payload.AssistantRequestResponse;
import dev.callhook.payload.StatusUpdatePayload;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class ThreadContextTest {

    private static final int UNTIL_QUICK = 20;

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private final ClassLoader webApplication = new URLClassLoader("web-application", new URL[0], before);
    private final InheritableThreadLocal<String> inheritable = new InheritableThreadLocal<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final TimedRequests requests = TimedRequests.to(new Desk());

    private record Seen(Map<String, String> keys, ClassLoader loader, Thread thread, boolean inherits) {}

    @BeforeEach
    void asInAContainer() {
        Thread.currentThread().setContextClassLoader(webApplication);
        MDC.put("container", "request-1");
        MDC.put("tool", "of the container");
    }

    @AfterEach
    void restore() {
        release.countDown();
        Thread.currentThread().setContextClassLoader(before);
        MDC.clear();
    }

    @Test
    void surroundsAToolOnAThreadOfItsOwn() {
        deliver("tool-calls", "'call':{'id':'c1'},'tool_call_list':[" + call("t1", "note", "{'as':'tool'}") + "]");

        Seen tool = seen("tool");
        assertThat(tool.keys)
                .isEqualTo(Map.of("callId", "c1", "event", "tool-calls", "tool", "note", "toolCallId", "t1"));
        assertThat(tool.thread).isNotSameAs(Thread.currentThread());
        isAsBefore();
    }

    @Test
    void surroundsAToolOnTheCallingThread() {
        for (int i = 0; i < UNTIL_QUICK; i++) {
            text(requests.calls(call("t1", "note", "{'as':'warm-up'}")));
        }
        text(requests.calls(call("t2", "note", "{'as':'tool'}")));

        Seen tool = seen("tool");
        assertThat(tool.keys)
                .isEqualTo(Map.of("container", "request-1", "event", "tool-calls", "tool", "note", "toolCallId", "t2"));
        assertThat(tool.thread).isSameAs(Thread.currentThread());
        isAsBefore();
    }

    @Test
    void surroundsEachCallOfABatch() {
        text(requests.calls(call("t1", "note", "{'as':'first'}"), call("t2", "note", "{'as':'second'}")));

        assertThat(seen("first").keys).containsEntry("toolCallId", "t1");
        assertThat(seen("second").keys).containsEntry("toolCallId", "t2");
        isAsBefore();
    }

    @Test
    void surroundsEventsAndAssistantRequests() {
        deliver("status-update", "'call':{'id':'c1\\n+442079460987'}");
        deliver("assistant-request", "");

        assertThat(seen("status").keys).isEqualTo(Map.of("callId", "c1***", "event", "status-update"));
        assertThat(seen("greet").keys).isEqualTo(Map.of("event", "assistant-request"));
        isAsBefore();
    }

    @Test
    void surroundsAnEventThatHadToWaitForAnEarlierOne() {
        CompletableFuture<WebhookResponse> first = requests.event("status-update", "'call':{'id':'c','status':'hold'}");
        CompletableFuture<WebhookResponse> second = requests.event("status-update", "'call':{'id':'c','status':'go'}");
        Thread.currentThread().setContextClassLoader(before);
        release.countDown();

        get(first);
        get(second);
        assertThat(seen("go").keys).isEqualTo(Map.of("callId", "c", "event", "status-update"));
        assertThat(seen("hold").loader).isSameAs(webApplication);
    }

    @Test
    void leavesNothingOnAThreadOfTheApplication() {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            ClassLoader own = one.submit(() -> Thread.currentThread().getContextClassLoader())
                    .get();
            one.submit(() -> MDC.put("application", "own")).get();
            TimedRequests owned = TimedRequests.to(
                    WebhookDispatcher.builder().handlers(new Desk()).executor(one));

            text(owned.calls(call("t1", "note", "{'as':'tool'}")));

            assertThat(seen("tool").keys).containsEntry("application", "own").containsEntry("toolCallId", "t1");
            assertThat(one.submit(MDC::getCopyOfContextMap).get()).isEqualTo(Map.of("application", "own"));
            assertThat(one.submit(() -> Thread.currentThread().getContextClassLoader())
                            .get())
                    .isSameAs(own);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            one.shutdown();
        }
    }

    @Test
    void handsNothingOnThatThreadsInherit() {
        inheritable.set("of the request that happened to cause the thread");

        deliver("status-update", "");

        assertThat(seen("status").inherits).isFalse();
    }

    private void deliver(String type, String members) {
        assertThat(get(requests.event(type, members)).status()).isEqualTo(200);
    }

    private Seen seen(String name) {
        Seen found = seen.get(name);
        assertThat(found.loader).isSameAs(webApplication);
        return found;
    }

    private void isAsBefore() {
        assertThat(MDC.getCopyOfContextMap()).isEqualTo(Map.of("container", "request-1", "tool", "of the container"));
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(webApplication);
    }

    private final class Desk {

        @Tool("note")
        void note(String as) {
            Thread thread = Thread.currentThread();
            boolean inherits = inheritable.get() != null;
            seen.put(as, new Seen(MDC.getCopyOfContextMap(), thread.getContextClassLoader(), thread, inherits));
            MDC.put("left behind", "by a handler");
            MDC.remove("container");
            thread.setContextClassLoader(null);
        }

        @OnStatusUpdate
        void status(StatusUpdatePayload update) {
            String status = update.call() == null ? null : update.call().status();
            if ("hold".equals(status)) {
                await(release);
            }
            note(status == null ? "status" : status);
        }

        @AssistantRequest
        AssistantRequestResponse greet() {
            note("greet");
            return AssistantRequestResponse.useDefault();
        }
    }
}
