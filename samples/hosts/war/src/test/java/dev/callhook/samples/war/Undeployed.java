package dev.callhook.samples.war;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The class loaders of applications that have been undeployed, and what there still is of them. */
final class Undeployed {

    private static final int ROUNDS = 40;
    private static final int ROUND_MILLIS = 250;
    private static final int THREAD_MILLIS = 5_000;

    private final ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
    private final Set<Reference<? extends ClassLoader>> left = new LinkedHashSet<>();

    void add(ClassLoader loader) {
        left.add(new WeakReference<>(loader, gone));
    }

    /** Collects garbage until all are gone or it has been enough, and returns how many are still there. */
    int left() throws InterruptedException {
        for (int round = 0; round < ROUNDS && !left.isEmpty(); round++) {
            System.gc();
            Reference<? extends ClassLoader> collected = gone.remove(ROUND_MILLIS);
            while (collected != null) {
                left.remove(collected);
                collected = gone.poll();
            }
        }
        return left.size();
    }

    /** The threads of Callhook, without those that end by themselves at once. */
    static List<Thread> threads() throws InterruptedException {
        List<Thread> threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("callhook-"))
                .toList();
        for (Thread thread : threads) {
            thread.join(THREAD_MILLIS); // a pool that has ended may have a thread that has not quite
        }
        return threads.stream().filter(Thread::isAlive).toList();
    }
}
