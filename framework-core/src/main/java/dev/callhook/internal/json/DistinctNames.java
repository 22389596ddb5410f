package dev.callhook.internal.json;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells whether a member's name is there twice in its object, for all objects that a parser is in. Jackson has the same, which
 * makes a set for each object of more than two members: more garbage than all the rest of reading. The few names of an
 * ordinary object are compared one by one; only an object with very many gets a set.
 */
final class DistinctNames {

    private static final int MANY = 32;
    private static final int NAMES = 32;
    private static final int MOST_KEPT = 1024;

    private String[] names = new String[NAMES];
    private int count;
    private int[] starts = new int[NAMES / 2];
    private int depth;
    private final Map<Integer, Set<String>> large = new HashMap<>(0);

    /** Forgets the names of one body, before the next. */
    void clear() {
        Arrays.fill(names, null);
        count = 0;
        depth = 0;
        large.clear();
    }

    /** Tells whether it has not grown out of what ordinary bodies need. */
    boolean isSmall() {
        return names.length <= MOST_KEPT && starts.length <= MOST_KEPT;
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

    /** A member begins in the innermost object. Returns false if there has been one of its name. */
    boolean add(String name) {
        int start = starts[depth - 1];
        if (count - start >= MANY) {
            return addToLarge(name, start);
        }
        for (int i = start; i < count; i++) {
            if (names[i].equals(name)) {
                return false;
            }
        }
        push(name);
        return true;
    }

    private boolean addToLarge(String name, int start) {
        Set<String> set = large.computeIfAbsent(
                depth, key -> new HashSet<>(Arrays.asList(names).subList(start, start + MANY)));
        if (count - start == MANY) {
            push(name); // marks that there is a set
        }
        return set.add(name);
    }

    private void push(String name) {
        if (count == names.length) {
            names = Arrays.copyOf(names, 2 * count);
        }
        names[count++] = name;
    }
}
