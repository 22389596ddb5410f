package dev.callhook.internal.execution;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is watched: in a few places, which cost a quick run one swap to come and one to go, and where they are taken, in a set. Safe
 * for use by several threads.
 */
final class WatchList {

    private static final int LAST = 63; // of places, a power of two
    private static final int TRIES = 4;

    private final AtomicReferenceArray<@Nullable Watched> places = new AtomicReferenceArray<>(LAST + 1);
    private final Set<Watched> others = ConcurrentHashMap.newKeySet();

    void add(Watched added) {
        int first = first();
        for (int i = 0; i < TRIES; i++) {
            int place = (first + i) & LAST;
            if (places.get(place) == null && places.compareAndSet(place, null, added)) {
                return;
            }
        }
        others.add(added);
    }

    /** Removes what has been added; does nothing if it is not there any more. */
    void remove(Watched removed) {
        int first = first();
        for (int i = 0; i <= LAST; i++) { // mostly it is the first, as the thread that adds it removes it, too
            int place = (first + i) & LAST;
            if (removed.equals(places.get(place))) {
                places.compareAndSet(place, removed, null);
                return;
            }
        }
        others.remove(removed);
    }

    private static int first() {
        return (int) Thread.currentThread().getId();
    }

    boolean isEmpty() {
        for (int i = 0; i <= LAST; i++) {
            if (places.get(i) != null) {
                return false;
            }
        }
        return others.isEmpty();
    }

    /** Shows all; what comes or goes meanwhile may be shown or not. */
    void forEach(Consumer<Watched> each) {
        for (int i = 0; i <= LAST; i++) {
            Watched watched = places.get(i);
            if (watched != null) {
                each.accept(watched);
            }
        }
        others.forEach(each);
    }
}
