package dev.callhook.testkit.junit;

import dev.callhook.WebhookDispatcher;
import dev.callhook.WebhookDispatcherBuilder;
import dev.callhook.testkit.CallScenario;
import dev.callhook.testkit.TestTime;
import dev.callhook.testkit.WebhookTestKit;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/**
 * What one test has.
 *
 * @param dispatcher answers it
 * @param kit its platform
 * @param calls the calls that the kit has begun
 * @param handlers the handler objects that were made for it
 * @param watch looks at its handlers
 * @param server its server; null if it runs in process
 * @param time its time; null if real time passes
 */
record TestRun(
        WebhookDispatcher dispatcher,
        WebhookTestKit kit,
        List<CallScenario> calls,
        List<Object> handlers,
        HandlerWatch watch,
        @Nullable JettyServer server,
        @Nullable DispatcherTime time) {

    private static final String SECRET_ID = "callhook-test";

    static TestRun start(TestSetup setup) {
        String secret = UUID.randomUUID().toString();
        HandlerWatch watch = new HandlerWatch();
        List<Object> handlers = HandlerObjects.of(setup.handlers());
        DispatcherTime time = setup.stoppedTime() == null
                ? null
                : new DispatcherTime(setup.stoppedTime().get());
        WebhookDispatcherBuilder builder = setup.builder().get().handlers(handlers.toArray());
        WebhookDispatcher dispatcher = timed(builder, time)
                .secret(SECRET_ID, secret)
                .interceptor(watch)
                .listener(watch)
                .build();
        JettyServer server = setup.server() ? serve(dispatcher) : null;
        WebhookTestKit kit =
                server == null ? WebhookTestKit.of(dispatcher, secret) : WebhookTestKit.of(server.uri(), secret);
        List<CallScenario> calls = new CopyOnWriteArrayList<>();
        WebhookTestKit told = kit.onCall(calls::add);
        WebhookTestKit timed = time == null ? told : told.clock(time.stopped());
        return new TestRun(dispatcher, timed, calls, handlers, watch, server, time);
    }

    private static WebhookDispatcherBuilder timed(WebhookDispatcherBuilder builder, @Nullable DispatcherTime time) {
        return time == null ? builder : builder.clock(time.stopped()).nanoTime(time);
    }

    private static JettyServer serve(WebhookDispatcher dispatcher) {
        try {
            return JettyServer.start(dispatcher);
        } catch (NoClassDefFoundError e) {
            dispatcher.close();
            String missing = String.valueOf(e.getMessage()).replace('/', '.');
            throw new IllegalStateException(
                    "a test on a server needs callhook-servlet and Jetty, and " + missing
                            + " is not there: add dev.callhook:callhook-servlet and"
                            + " org.eclipse.jetty.ee10:jetty-ee10-servlet to the dependencies of the tests",
                    e);
        } catch (Exception e) {
            dispatcher.close();
            throw new IllegalStateException("the server of the test could not be started", e);
        }
    }

    /** Returns what a parameter of a type gets. */
    Object argument(Class<?> type) {
        if (type == WebhookTestKit.class) {
            return kit;
        }
        if (type == WebhookDispatcher.class) {
            return dispatcher;
        }
        if (type == URI.class && server != null) {
            return server.uri();
        }
        if (type == TestTime.class) {
            return stoppedTime();
        }
        return handlers.stream()
                .filter(handler -> handler.getClass() == type)
                .findFirst()
                .orElseThrow();
    }

    private TestTime stoppedTime() {
        if (time == null) {
            throw new ParameterResolutionException("real time passes in this test: say when it stands still with"
                    + " @CallhookTest(time = \"2026-05-04T08:30:00Z\", ...) or CallhookExtension.time(...)");
        }
        return time.stopped();
    }

    /**
     * Closes everything.
     *
     * @throws AssertionError if a handler was left running, or there were other incidents than expected
     */
    void end(int expectedIncidents) {
        List<String> left = watch.leftRunning(dispatcher);
        if (time != null) {
            time.pass();
        }
        String unclosed = new Ending(dispatcher, server, Ending.LONGEST).end(!left.isEmpty());
        String leftBehind =
                left.isEmpty() ? LeftBehind.incidents(watch.incidents(), expectedIncidents) : LeftBehind.running(left);
        if (!leftBehind.isEmpty() || !unclosed.isEmpty()) {
            AssertionError failure = new AssertionError((leftBehind + "\n" + unclosed).strip());
            watch.failures().forEach(failure::addSuppressed);
            throw failure;
        }
    }
}
