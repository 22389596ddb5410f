package dev.callhook.internal.execution;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The threads of a dispatcher: virtual ones for handlers where the JVM has them, else a pool; or the application's executor.
 * Beside it a few platform threads send late answers, cancel futures that handlers returned, and start handlers which get no
 * virtual thread because others keep all carriers busy.
 */
final class HandlerThreads {

    private static final int VIRTUAL = 2_000;
    private static final int PLATFORM = 250;
    private static final int SPARE = 64;
    private static final int AT_MOST = 16;
    private static final long KEEP_SECONDS = 20;

    private final Executor handlers;
    private final ExecutorService owned;
    private final int suitable;
    private final boolean virtual;
    private final ThreadPoolExecutor spare = pool("callhook-spare-", SPARE);
    /** What the watchdog decides while all this is closed is sent by the watchdog: nobody is left without an answer. */
    private final ThreadPoolExecutor answering = queueing("callhook-answer-", (answer, closed) -> answer.run());

    private final ThreadPoolExecutor cancelling = queueing("callhook-cancel-", new ThreadPoolExecutor.DiscardPolicy());

    HandlerThreads(@Nullable Executor own, int maxRunning) {
        ExecutorService virtualThreads = own == null ? VirtualThreads.executor("callhook-handler-") : null;
        virtual = virtualThreads != null;
        suitable = maxRunning > 0 ? maxRunning : virtual || own != null ? VIRTUAL : PLATFORM;
        ExecutorService ours = virtualThreads == null ? pool("callhook-handler-", Integer.MAX_VALUE) : virtualThreads;
        owned = ours; // without threads if the application has its own
        handlers = own == null ? ours : new SeparateThreads(own);
    }

    Executor handlers() {
        return handlers;
    }

    /** {@return how many handlers run at once; a pool with this bound would refuse one while a thread is just done} */
    int suitable() {
        return suitable;
    }

    /** {@return whether a handler that has been handed over may have to wait for a carrier} */
    boolean isVirtual() {
        return virtual;
    }

    /** {@return sends what the watchdog decides; never refuses} */
    Executor answering() {
        return answering;
    }

    /** {@return cancels futures of the application, whose callbacks may block; never refuses} */
    Executor cancelling() {
        return cancelling;
    }

    /** Runs work on one of a few more threads; returns false if all of them are busy. */
    boolean trySpare(Runnable work) {
        try {
            spare.execute(work);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    /** Interrupts what still runs, and waits a little for the threads. */
    void close() {
        owned.shutdownNow();
        Joining.join(owned);
        spare.shutdownNow();
        cancelling.shutdownNow();
        answering.shutdown();
        Joining.join(spare);
        Joining.join(cancelling);
        Joining.join(answering);
    }

    private static ThreadPoolExecutor pool(String name, int most) {
        return new ThreadPoolExecutor(0, most, KEEP_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), named(name));
    }

    private static ThreadPoolExecutor queueing(String name, RejectedExecutionHandler whenClosed) {
        ThreadPoolExecutor few = new ThreadPoolExecutor(
                AT_MOST, AT_MOST, KEEP_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named(name), whenClosed);
        few.allowCoreThreadTimeOut(true);
        return few;
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            // neither the thread locals nor the loader of whoever happened to cause the thread; each run sets its own
            Thread thread = new Thread(null, work, name + number.incrementAndGet(), 0, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(HandlerThreads.class.getClassLoader());
            return thread;
        };
    }
}
