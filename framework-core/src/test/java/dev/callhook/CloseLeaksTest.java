package dev.callhook;

import static dev.callhook.PhoneLine.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.payload.AssistantRequestResponse;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nothing is left of a dispatcher that has been closed: an application server loads and unloads applications. */
class CloseLeaksTest {

    private static final long LAST_STEPS_MILLIS = 5_000; // of a thread that ends; an idle one of a pool stays for 20 s

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    @Test
    void leavesNoThread() throws InterruptedException {
        Set<Thread> before = Thread.getAllStackTraces().keySet();

        new Use().run();

        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("callhook-") && !before.contains(thread)) {
                thread.join(LAST_STEPS_MILLIS);
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    @Test
    void leavesNoClassLoader() throws Exception {
        WeakReference<ClassLoader> used = useInALoaderOfItsOwn();

        log.clear();
        List<byte[]> pressure = new ArrayList<>();
        for (int i = 0; i < 50 && used.get() != null; i++) {
            System.gc();
            pressure.add(new byte[1_000]);
        }
        assertThat(used.get()).isNull();
    }

    @Test
    void leavesTheExecutorOfTheApplicationOpen() throws Exception {
        ExecutorService own = Executors.newSingleThreadExecutor();
        try {
            class Desk {
                @Tool("book")
                void book() {}
            }
            PhoneLine line = PhoneLine.to(
                    WebhookDispatcher.builder().handlers(new Desk()).executor(own));
            await(line.book("c-1", "t", "{}"));
            line.dispatcher().close();

            assertThat(own.submit(() -> "works").get(30, TimeUnit.SECONDS)).isEqualTo("works");
        } finally {
            own.shutdownNow();
        }
    }

    private static WeakReference<ClassLoader> useInALoaderOfItsOwn() throws Exception {
        ClassLoader libraries = CloseLeaksTest.class.getClassLoader();
        ClassLoader withoutCallhook = new ClassLoader(ClassLoader.getPlatformClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                if (name.startsWith("dev.callhook.")) {
                    throw new ClassNotFoundException(name);
                }
                return libraries.loadClass(name);
            }
        };
        URL[] urls = {location(WebhookDispatcher.class), location(CloseLeaksTest.class)};
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls, withoutCallhook)) {
            thread.setContextClassLoader(loader);
            Class<?> use = loader.loadClass(Use.class.getName());
            assertThat(use).isNotEqualTo(Use.class);
            Object used = use.getDeclaredConstructor().newInstance();
            ((Runnable) used).run();
            return new WeakReference<>(loader);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    /** Uses all that a dispatcher has: quick and slow handlers, late ones, async ones, listeners. */
    public static final class Use implements Runnable {

        private final Gate gate = new Gate();

        /** Is found by name. */
        public Use() {}

        @Override
        public void run() {
            PhoneLine line = PhoneLine.to(
                    WebhookDispatcher.builder().handlers(new Desk()).listener(event -> {}));
            for (int i = 0; i < 100; i++) {
                await(line.book("c-" + i, "t", "{'day':'Monday'}"));
                await(line.send("{'type':'assistant-request'}"));
                await(line.status("c-" + i, "ended"));
            }
            await(line.tools("c-1", SignedRequests.call("a", "remind", "{}")));
            await(line.tools("c-1", SignedRequests.call("b", "later", "{}")));
            CompletableFuture<?> late = line.report("c-1");
            await(line.book("c-2", "u", "{'day':'Tuesday'}"));
            line.pass(Duration.ofSeconds(10));
            await(late);
            gate.open();
            line.dispatcher().close();
        }

        private final class Desk {

            @Tool("book")
            String book(String day) {
                return day;
            }

            @Tool("later")
            CompletionStage<String> later() {
                return CompletableFuture.completedFuture("later");
            }

            @Tool(value = "remind", async = true)
            void remind() {}

            @AssistantRequest
            AssistantRequestResponse ringing() {
                return AssistantRequestResponse.useDefault();
            }

            @OnStatusUpdate
            void status() {}

            @OnEndOfCallReport
            void report() throws InterruptedException {
                gate.pass();
            }
        }
    }
}
