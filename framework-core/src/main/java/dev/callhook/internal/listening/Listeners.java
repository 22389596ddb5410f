package dev.callhook.internal.listening;

import dev.callhook.internal.text.LoggedFailure;
import dev.callhook.spi.WebhookEvent;
import dev.callhook.spi.WebhookListener;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners on a thread of their own, from a bounded queue: one that hangs or throws harms no delivery. The thread
 * looks into the queue a hundred times a second rather than being woken for each event, which would cost the delivery more
 * than all the rest. Safe for use by several threads.
 */
public final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger("dev.callhook.listening");
    private static final long PAUSE_NANOS = 10_000_000;
    private static final int IDLE_PAUSES = 200;
    private static final long SAYING_NANOS = 60_000_000_000L;
    private static final long STOP_MILLIS = 1_000;

    private final List<WebhookListener> listeners;
    private final Queue<WebhookEvent> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queued = new AtomicInteger();
    private final AtomicLong leftOut = new AtomicLong();
    private final Set<WebhookListener> failing = Collections.newSetFromMap(new IdentityHashMap<>()); // of the thread
    private final AtomicLong saidNanos = new AtomicLong(System.nanoTime() - SAYING_NANOS);
    private volatile @Nullable Thread thread;
    private volatile boolean asleep;
    private volatile boolean stopped;

    /**
     * Creates the queue; its thread starts with the first event.
     *
     * @param listeners who is told
     */
    public Listeners(List<WebhookListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /** {@return whether anybody listens, so that an event is worth its making} */
    public boolean any() {
        return !listeners.isEmpty();
    }

    /**
     * Tells an event, soon.
     *
     * @param event the event
     */
    public void tell(WebhookEvent event) {
        if (listeners.isEmpty() || stopped) {
            return;
        }
        if (queued.incrementAndGet() > WebhookListener.QUEUE) {
            queued.decrementAndGet();
            leftOut.incrementAndGet();
            sayWhatWasLeftOutIfDue(); // here too, as the thread may hang
            return;
        }
        queue.add(event);
        if (thread == null) {
            start();
        } else if (asleep) {
            LockSupport.unpark(thread);
        }
    }

    private synchronized void start() {
        if (thread == null && !stopped) {
            Thread created = new Thread(null, this::loop, "callhook-listeners", 0, false);
            created.setDaemon(true);
            created.setContextClassLoader(Listeners.class.getClassLoader()); // not that of whoever tells first
            created.start();
            thread = created;
        }
    }

    private void loop() {
        int idle = 0;
        while (!stopped) {
            idle = deliver() ? 0 : idle + 1;
            if (idle > IDLE_PAUSES) {
                sleep();
                idle = 0;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        deliver();
    }

    private void sleep() {
        asleep = true;
        while (queue.isEmpty() && !stopped) { // looked at after "asleep" was set, so no event is missed
            LockSupport.park(this);
        }
        asleep = false;
    }

    private boolean deliver() {
        boolean any = false;
        for (WebhookEvent event = queue.poll(); event != null; event = queue.poll()) {
            queued.decrementAndGet();
            for (WebhookListener listener : listeners) {
                tell(listener, event);
            }
            any = true;
        }
        sayWhatWasLeftOutIfDue();
        return any;
    }

    private void tell(WebhookListener listener, WebhookEvent event) {
        try {
            listener.on(event);
        } catch (Throwable e) { // errors too: the next event is for it all the same
            if (failing.add(listener)) {
                LOG.warn(
                        "the listener {} failed, what follows of its failures is not logged",
                        listener.getClass().getName(),
                        LoggedFailure.of(e));
            }
        } finally {
            boolean unused = Thread.interrupted(); // with an interrupt the thread could not wait for the next event
        }
    }

    private void sayWhatWasLeftOutIfDue() {
        long said = saidNanos.get();
        long now = System.nanoTime();
        if (leftOut.get() > 0 && now - said >= SAYING_NANOS && saidNanos.compareAndSet(said, now)) {
            sayWhatWasLeftOut();
        }
    }

    private void sayWhatWasLeftOut() {
        long count = leftOut.getAndSet(0);
        if (count > 0) {
            LOG.warn("events left out, as the listeners are too slow or hang: {}", count);
        }
    }

    /** Tells what is queued, if the listeners are done with it within a second, and ends the thread. */
    public void close() {
        Thread running;
        synchronized (this) {
            stopped = true;
            running = thread;
        }
        if (running == null || running.equals(Thread.currentThread())) {
            return;
        }
        LockSupport.unpark(running);
        join(running);
        if (running.isAlive()) {
            leftOut.addAndGet(queue.size());
            queue.clear();
            running.interrupt(); // in case a listener hangs
            join(running);
        }
        sayWhatWasLeftOut();
    }

    private static void join(Thread running) {
        try {
            running.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
