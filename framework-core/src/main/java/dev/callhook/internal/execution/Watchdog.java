package dev.callhook.internal.execution;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what is watched when its time has come, a tick of 20 ms late at the most. A timer that sorts and wakes would cost
 * every quick delivery a lock and the waking of a thread; here it costs an entry in a list, and one thread that looks through
 * the list while there is anything in it. Safe for use by several threads.
 */
final class Watchdog {

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final long TICK_NANOS = 20_000_000;
    private static final int IDLE_TICKS = 100;

    private final LongSupplier nanoTime;
    private final WatchList watched = new WatchList();
    private volatile @Nullable Thread thread;
    private volatile boolean asleep;
    private volatile boolean stopped;

    Watchdog(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
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

    /** Shows what is watched now. */
    void forEach(Consumer<Watched> each) {
        watched.forEach(each);
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
            try {
                tick();
            } catch (Throwable e) { // no memory, most likely: every deadline hangs on this thread, so it goes on
                idle = 0;
            }
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
        watched.forEach(each -> {
            if (each.dueNanos() - now <= 0) {
                tell(each);
            }
        });
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
