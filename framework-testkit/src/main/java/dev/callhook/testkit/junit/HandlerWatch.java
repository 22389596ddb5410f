package dev.callhook.testkit.junit;

import dev.callhook.WebhookDispatcher;
import dev.callhook.handler.ToolException;
import dev.callhook.spi.HandlerInterceptor;
import dev.callhook.spi.Invocation;
import dev.callhook.spi.WebhookEvent;
import dev.callhook.spi.WebhookEvent.Failed;
import dev.callhook.spi.WebhookEvent.Stuck;
import dev.callhook.spi.WebhookEvent.Target;
import dev.callhook.spi.WebhookListener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Looks at what the handlers of a test do. Safe for use by several threads. */
final class HandlerWatch implements HandlerInterceptor, WebhookListener {

    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final long LOOK_NANOS = 1_000_000;
    private static final int MOST = 20;

    /**
     * What went wrong.
     *
     * @param count how often
     * @param texts what, the first times
     */
    record Incidents(int count, List<String> texts) {}

    private final Map<Object, String> running = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final List<String> incidents = new CopyOnWriteArrayList<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    @Override
    public @Nullable Object intercept(Invocation invocation, Chain chain) throws Throwable {
        Object run = new Object();
        running.put(run, name(invocation));
        Object result;
        try {
            result = chain.proceed();
        } catch (Throwable e) {
            over(run, e);
            throw e;
        }
        if (result instanceof CompletionStage<?> stage) {
            return stage.whenComplete((value, failure) -> over(run, failure));
        }
        over(run, null);
        return result;
    }

    private void over(Object run, @Nullable Throwable failure) {
        running.remove(run);
        if (failure != null && !(failure instanceof ToolException) && failures.size() < MOST) {
            failures.add(failure);
        }
    }

    @Override
    public void on(WebhookEvent event) {
        if (event instanceof Failed failed) {
            incident(name(failed.target()) + " failed, incident " + failed.incident() + ", whose stack is in the log");
        } else if (event instanceof Stuck stuck) {
            incident(name(stuck.target()) + " did not end within a second of its interrupt");
        }
    }

    private void incident(String text) {
        if (count.getAndIncrement() < MOST) {
            incidents.add(text);
        }
    }

    /** Waits until nothing runs, for a while. Returns the names of what runs all the same. */
    List<String> leftRunning(WebhookDispatcher dispatcher) {
        long start = System.nanoTime();
        while (isBusy(dispatcher) && System.nanoTime() - start < PATIENCE.toNanos()) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        if (!isBusy(dispatcher)) {
            return List.of();
        }
        List<String> names = running.values().stream().sorted().toList();
        return names.isEmpty() ? List.of("one that has not begun") : names;
    }

    private boolean isBusy(WebhookDispatcher dispatcher) {
        return !running.isEmpty() || dispatcher.load().openDeliveries() > 0;
    }

    /** Returns what went wrong; complete when the dispatcher is closed. */
    Incidents incidents() {
        return new Incidents(count.get(), List.copyOf(incidents));
    }

    /** Returns what handlers threw, the first ones, but for what they told the assistant. */
    List<Throwable> failures() {
        return failures;
    }

    private static String name(Target target) {
        return (target.event() + " " + target.tool()).strip();
    }

    private static String name(Invocation invocation) {
        String tool = invocation.toolCall().map(call -> " " + call.name()).orElse("");
        return invocation.payload().type() + tool + " ("
                + invocation.method().getDeclaringClass().getSimpleName() + "."
                + invocation.method().getName() + ")";
    }
}
