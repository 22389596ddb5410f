package dev.callhook.testkit.junit;

import dev.callhook.WebhookDispatcher;
import dev.callhook.WebhookDispatcherBuilder;
import dev.callhook.testkit.TestTime;
import dev.callhook.testkit.WebhookTestKit;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What each test of a class is to have.
 *
 * @param builder makes the builder of its dispatcher
 * @param handlers the classes of its handler objects, besides those that the builder has
 * @param server whether a server is started
 * @param stoppedTime makes the time that stands still; null if real time passes
 */
record TestSetup(
        Supplier<WebhookDispatcherBuilder> builder,
        List<Class<?>> handlers,
        boolean server,
        @Nullable Supplier<TestTime> stoppedTime) {

    /** What every test may ask for, if only to be told why it is not there. */
    private static final Set<Class<?>> KNOWN = Set.of(WebhookTestKit.class, WebhookDispatcher.class, TestTime.class);

    static TestSetup of(Supplier<WebhookDispatcherBuilder> builder) {
        return new TestSetup(builder, List.of(), false, null);
    }

    TestSetup handlers(List<Class<?>> classes) {
        return new TestSetup(builder, classes, server, stoppedTime);
    }

    TestSetup onServer() {
        return new TestSetup(builder, handlers, true, stoppedTime);
    }

    TestSetup time(Supplier<TestTime> time) {
        return new TestSetup(builder, handlers, server, time);
    }

    boolean knows(Class<?> type) {
        return KNOWN.contains(type) || handlers.contains(type) || (server && type == URI.class);
    }
}
