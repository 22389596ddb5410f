package dev.callhook.internal.json;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Tells whether a member's name is there twice in its object, for all objects that a pass is in. Of the few names of an ordinary
 * object the hashes are compared one by one, and no text is made; an object with very many names, or with two of one hash, gets a
 * set of them.
 */
final class DistinctNames {

    private static final int MANY = 32;
    private static final int NAMES = 32;
    private static final int MOST_KEPT = 1024;

    private int[] hashes = new int[NAMES];
    private int[] places = new int[NAMES];
    private int count;
    private int[] starts = new int[NAMES / 2]; // of each object, inverted if it has a set
    private int depth;
    private final Map<Integer, Set<String>> sets = new HashMap<>(0); // by depth

    /** Forgets the names of the last body. */
    void clear() {
        count = 0;
        depth = 0;
        sets.clear();
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
        int start = starts[depth - 1];
        if (start < 0) {
            sets.remove(depth);
        }
        count = start < 0 ? ~start : start;
        depth--;
        if (depth == 0 && !isSmall()) { // after a huge body: this is kept for the next one
            hashes = new int[NAMES];
            places = new int[NAMES];
        }
    }

    /** Tells whether it has not grown out of what ordinary bodies need. */
    boolean isSmall() {
        return places.length <= MOST_KEPT;
    }

    /** A member begins in the innermost object, with the name at this place. Returns false if there has been one like it. */
    boolean add(JsonSlice json, int place, int hash) {
        int start = starts[depth - 1];
        if (start >= 0 && !isClear(start, hash)) {
            sets.put(depth, texts(json, start));
            starts[depth - 1] = ~start;
        } else if (start >= 0) {
            push(place, hash);
            return true;
        }
        return Objects.requireNonNull(sets.get(depth)).add(json.textAt(place));
    }

    /** Tells whether the names are few and none of them has this hash. */
    private boolean isClear(int start, int hash) {
        for (int i = start; i < count; i++) {
            if (hashes[i] == hash) {
                return false;
            }
        }
        return count - start < MANY;
    }

    private Set<String> texts(JsonSlice json, int start) {
        Set<String> texts = new HashSet<>();
        for (int i = start; i < count; i++) {
            texts.add(json.textAt(places[i]));
        }
        return texts;
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
