package dev.callhook.internal.contract;

import dev.callhook.internal.json.AssistantParts;
import dev.callhook.internal.json.JsonSlice;
import dev.callhook.internal.listening.Listeners;
import dev.callhook.internal.text.LoggedFailure;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at what assistants were told, once for each different text, on a thread of its own that ends when there is nothing to
 * compare. A delivery pays for a checksum and no more. Safe for use by several threads.
 */
public final class ContractWatch {

    private static final Logger LOG = LoggerFactory.getLogger("dev.callhook.contract");
    private static final int MOST = 1_000;
    private static final int QUEUE = 16;
    private static final long KEEP_SECONDS = 20;
    private static final long STOP_MILLIS = 1_000;

    private final ContractDrift drift;
    private final DriftLog log;
    private final Set<Long> seen = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean full = new AtomicBoolean();
    private final ThreadPoolExecutor thread;
    private final Set<String> configured = new HashSet<>(); // of the thread
    private boolean failed; // of the thread

    /**
     * Creates the watch; its thread starts with the first list.
     *
     * @param drift compares
     * @param listeners are told what it finds
     */
    public ContractWatch(ContractDrift drift, Listeners listeners) {
        this.drift = drift;
        this.log = new DriftLog(listeners);
        this.thread = new ThreadPoolExecutor(
                0, 1, KEEP_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE), ContractWatch::started);
    }

    private static Thread started(Runnable work) {
        Thread thread = new Thread(null, work, "callhook-contract", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(ContractWatch.class.getClassLoader()); // not that of whoever came first
        return thread;
    }

    /**
     * Looks at what an assistant was told; never throws.
     *
     * @param parts what it was
     */
    public void see(AssistantParts parts) {
        see(parts.tools(), this::compareTools);
        see(parts.analysisPlan(), this::comparePlan);
    }

    private void see(@Nullable JsonSlice part, Consumer<JsonSlice> comparison) {
        if (part == null || full.get()) {
            return;
        }
        Long fingerprint = part.fingerprint();
        if (seen.contains(fingerprint) || isFull() || !seen.add(fingerprint)) {
            return;
        }
        try {
            thread.execute(() -> compare(part, comparison));
        } catch (Throwable e) { // too much waits, or there is no thread: the next delivery tries again
            seen.remove(fingerprint);
        }
    }

    private boolean isFull() {
        if (seen.size() < MOST) {
            return false;
        }
        if (!full.getAndSet(true)) {
            LOG.warn("{} different configurations have been compared, there will be no more before a restart", MOST);
        }
        return true;
    }

    private void compare(JsonSlice part, Consumer<JsonSlice> comparison) {
        try {
            comparison.accept(part);
        } catch (Throwable e) { // a mistake of ours is no reason for more than this line
            if (!failed) {
                failed = true;
                LOG.warn(
                        "the configuration of an assistant could not be compared, what follows of such failures is not logged",
                        LoggedFailure.of(e));
            }
        }
    }

    private void compareTools(JsonSlice list) {
        if (!list.isArray()) {
            return;
        }
        List<?> told = list.as(List.class);
        drift.tools().in(told).forEach(log::say);
        configured.addAll(ToolDrift.names(told));
        drift.tools().names().stream()
                .filter(name -> !configured.contains(name))
                .map(ToolDrift::unconfigured)
                .forEach(log::say);
    }

    private void comparePlan(JsonSlice plan) {
        if (plan.isObject()) {
            drift.analysis().in(plan.as(Map.class)).forEach(log::say);
        }
    }

    /** Lets what waits be compared, within a second, and ends the thread. */
    public void close() {
        thread.shutdown();
        if (!isDone()) {
            thread.shutdownNow();
            boolean unused = isDone();
        }
    }

    private boolean isDone() {
        try {
            return thread.awaitTermination(STOP_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
