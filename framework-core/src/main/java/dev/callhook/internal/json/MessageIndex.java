package dev.callhook.internal.json;

import java.util.Arrays;

/**
 * Where the members of {@code message} lie in a body, and those of the small objects in it that every event has: names and
 * places side by side, in the order of the body. Used by one thread at a time, for one body after the other.
 */
final class MessageIndex {

    /** Stands for {@code message} itself. */
    static final int MESSAGE = -1;

    private static final int USUAL = 32;
    private static final int MOST_KEPT = 1024;

    private String[] names = new String[USUAL];
    private int[] holders = new int[USUAL];
    private int[] starts = new int[USUAL];
    private int[] ends = new int[USUAL];
    private boolean[] opened = new boolean[USUAL];
    private int count;

    /** Forgets the names of one body, before the next. */
    void clear() {
        Arrays.fill(names, 0, count, null);
        count = 0;
    }

    /** Tells whether it has not grown out of what ordinary bodies need. */
    boolean isSmall() {
        return names.length <= MOST_KEPT;
    }

    /** Adds a member of {@code message}, or of an object that has been added, or an element of a list; returns its entry. */
    int add(int holder, String name, int start) {
        if (count == names.length) {
            names = Arrays.copyOf(names, 2 * count);
            holders = Arrays.copyOf(holders, 2 * count);
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            opened = Arrays.copyOf(opened, 2 * count);
        }
        names[count] = name;
        holders[count] = holder;
        starts[count] = start;
        ends[count] = 0;
        opened[count] = false;
        return count++;
    }

    /** Says that the members of an entry's object will be added. */
    void open(int entry) {
        opened[entry] = true;
    }

    boolean isOpened(int entry) {
        return opened[entry];
    }

    /** Says where the value of an entry ends, if it is an object or a list. */
    void end(int entry, int end) {
        ends[entry] = end;
    }

    /** Returns the entry of a member; -1 if there is none of this name. */
    int find(int holder, String name) {
        // what an entry holds comes right after it, and what its own holder holds after that
        for (int i = holder + 1; i < count && holders[i] >= holder; i++) {
            if (holders[i] == holder && names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the entry whose value starts at a place; negative if there is none. */
    int at(int start) {
        return Arrays.binarySearch(starts, 0, count, start);
    }

    int start(int entry) {
        return starts[entry];
    }

    /** Returns the place after the value of an entry; 0 if it is a scalar, whose end nobody has looked for. */
    int end(int entry) {
        return ends[entry];
    }
}
