package dev.callhook.internal.execution;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what is watched when its time has come, a tick of 20 ms late at the most. A timer that sorts and wakes would cost
 * every quick delivery a lock and the waking of a thread; here it costs an entry in a set, and one thread that looks through
 * the set while there is anything in it. Safe for use by several threads.
 */
final class Watchdog {

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final long TICK_NANOS = 20_000_000;
    private static final int IDLE_TICKS = 100;

    private final LongSupplier nanoTime;
    private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Thread thread;
    private volatile boolean asleep;
    private volatile boolean stopped;

    Watchdog(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Something whose time will come. */
    interface Watched {

        /** {@return the moment when it is told, in nanoseconds of the dispatcher's source; it may change} */
        long dueNanos();

        /** Its time has come. It is told again at each tick, until it has another time or is forgotten; must not block. */
        void onDue();
    }

    void watch(Watched added) {
        watched.add(added);
        if (thread == null) {
            start();
        } else if (asleep) {
            wake();
        }
    }

    void forget(Watched removed) {
        watched.remove(removed);
    }

    /** What is watched now; a view that changes with it. */
    Set<Watched> watched() {
        return watched;
    }

    private synchronized void start() {
        if (thread == null && !stopped) {
            Thread created = new Thread(null, this::loop, "callhook-watchdog", 0, false);
            created.setDaemon(true);
            created.setContextClassLoader(Watchdog.class.getClassLoader());
            created.start();
            thread = created;
        }
    }

    private void loop() {
        int idle = 0;
        while (!stopped) {
            LockSupport.parkNanos(TICK_NANOS);
            idle = watched.isEmpty() ? idle + 1 : 0;
            if (idle > IDLE_TICKS) {
                sleep();
                idle = 0;
            }
            tick();
        }
    }

    private void sleep() {
        asleep = true;
        while (watched.isEmpty() && !stopped) { // looked at after "asleep" was set, so no entry is missed
            LockSupport.park(this);
        }
        asleep = false;
    }

    private void tick() {
        long now = nanoTime.getAsLong();
        for (Watched each : watched) {
            if (each.dueNanos() - now <= 0) {
                tell(each);
            }
        }
    }

    private static void tell(Watched due) {
        try {
            due.onDue();
        } catch (Throwable e) { // the others must be told all the same
            LOG.error("the watchdog could not tell {}", due, e);
        }
    }

    private void wake() {
        LockSupport.unpark(thread);
    }

    /** Stops the thread and waits for it. */
    void stop() {
        Thread running;
        synchronized (this) {
            stopped = true;
            running = thread;
        }
        if (running != null && !running.equals(Thread.currentThread())) {
            LockSupport.unpark(running);
            Joining.join(running);
        }
    }
}
