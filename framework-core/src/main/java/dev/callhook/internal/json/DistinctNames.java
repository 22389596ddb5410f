package dev.callhook.internal.json;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Tells whether a member's name is there twice in its object, for all objects that a pass is in. Of the few names of an ordinary
 * object the hashes are compared one by one, and no text is made; only an object with very many gets a set.
 */
final class DistinctNames {

    private static final int MANY = 32;
    private static final int NAMES = 32;
    private static final int MOST_KEPT = 1024;

    private int[] hashes = new int[NAMES];
    private int[] places = new int[NAMES];
    private int count;
    private int[] starts = new int[NAMES / 2];
    private int depth;
    private final Map<Integer, Set<String>> large = new HashMap<>(0);

    /** Forgets the names of one body, before the next. */
    void clear() {
        count = 0;
        depth = 0;
        large.clear();
    }

    /** Tells whether it has not grown out of what ordinary bodies need. */
    boolean isSmall() {
        return places.length <= MOST_KEPT && starts.length <= MOST_KEPT;
    }

    /** An object begins. */
    void enter() {
        if (depth == starts.length) {
            starts = Arrays.copyOf(starts, 2 * depth);
        }
        starts[depth++] = count;
    }

    /** The innermost object ends. */
    void leave() {
        if (count - starts[depth - 1] > MANY) {
            large.remove(depth);
        }
        count = starts[--depth];
    }

    /** A member begins in the innermost object, with the name at this place. Returns false if there has been one like it. */
    boolean add(JsonSlice json, int place, int hash) {
        int start = starts[depth - 1];
        if (count - start >= MANY) {
            return addToLarge(json, place, start);
        }
        for (int i = start; i < count; i++) {
            if (hashes[i] == hash && json.textAt(places[i]).equals(json.textAt(place))) {
                return false;
            }
        }
        push(place, hash);
        return true;
    }

    private boolean addToLarge(JsonSlice json, int place, int start) {
        if (count - start == MANY) {
            Set<String> first = new HashSet<>();
            for (int i = start; i < count; i++) {
                first.add(json.textAt(places[i]));
            }
            large.put(depth, first);
            push(place, 0); // marks that there is a set
        }
        return Objects.requireNonNull(large.get(depth)).add(json.textAt(place));
    }

    private void push(int place, int hash) {
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        places[count] = place;
        hashes[count++] = hash;
    }
}
