package dev.callhook.internal.execution;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts up to a bound, from several threads. */
final class Bounds {

    private Bounds() {}

    /** Returns false, and counts nothing, if the bound is reached. */
    static boolean acquire(AtomicInteger count, int bound) {
        int now;
        do {
            now = count.get();
            if (now >= bound) {
                return false;
            }
        } while (!count.compareAndSet(now, now + 1));
        return true;
    }
}
