package dev.callhook.internal.idempotency;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers by the keys of their work, the oldest forgotten first. They are bytes in one ring, beside a table of the places where they
 * start: as objects, each would live just long enough to be moved among the old ones, which costs the garbage collector more
 * than all that a delivery leaves behind. Used by one thread at a time.
 *
 * <p>An entry has a head, the parts of its key, its content, its answer, and room up to a multiple of eight.
 */
final class AnswerRing {

    private static final int END = 0; // places in a head: until when
    private static final int SUM = 8; // of the content
    private static final int HASH = 16; // of the key
    private static final int LENGTHS = 20; // of the parts
    private static final int PARTS = 5; // those of the key, the content, the answer
    private static final int CONTENT = 3;
    private static final int ANSWER = 4;
    private static final int HEAD = LENGTHS + PARTS * Integer.BYTES;
    private static final int LEAST_SLOTS = 1 << 6;
    private static final int SPREAD = 0x9E3779B9; // 2^32 by the golden ratio: hashes that are alike land far apart

    private final int maxEntries;
    private final long maxBytes;
    private final ByteRing ring = new ByteRing();
    private long[] table = new long[LEAST_SLOTS]; // each place in the first free slot from that of its hash on, else 0
    private int taken; // slots
    private long first = Long.BYTES; // not 0
    private long end = Long.BYTES;

    /** Creates an empty ring, for so many entries and so many bytes together. */
    AnswerRing(int maxEntries, long maxBytes) {
        this.maxEntries = maxEntries;
        this.maxBytes = maxBytes;
    }

    /**
     * What work came to.
     *
     * @param endNanos until when it is remembered
     * @param same whether the work had the same content
     * @param answer what it came to
     */
    record Answered(long endNanos, boolean same, byte[] answer) {}

    /** Returns what the work of a key came to, if that has not been forgotten. */
    @Nullable
    Answered find(WorkKey key) {
        long place = table[slotOf(key)];
        if (place == 0) {
            return null;
        }
        boolean same = ring.getLong(place + SUM) == key.content().sum()
                && Arrays.equals(part(place, CONTENT), key.parts()[CONTENT]);
        return new Answered(ring.getLong(place + END), same, part(place, ANSWER));
    }

    /** Adds what the work of a key came to, in the place of what it came to before, unless it is larger than all may be. */
    void add(WorkKey key, long endNanos, byte[] answer) {
        byte[][] parts = Arrays.copyOf(key.parts(), PARTS);
        parts[ANSWER] = answer;
        long size = size(parts);
        if (size > maxBytes) {
            return; // else all others would be forgotten for it, and then it too
        }
        free(slotOf(key));
        while (taken >= maxEntries || end - first + size > maxBytes) {
            forgetFirst();
        }
        if (2 * taken >= table.length) {
            growTable();
        }
        ring.extendTo(end + size);
        ring.putLong(end + END, endNanos);
        ring.putLong(end + SUM, key.content().sum());
        ring.putInt(end + HASH, key.hashCode());
        put(end, parts);
        table[slotOf(key)] = end;
        taken++;
        end += size;
    }

    private void put(long place, byte[][] parts) {
        long at = place + HEAD;
        for (int i = 0; i < PARTS; i++) {
            ring.putInt(lengthPlace(place, i), parts[i].length);
            ring.put(at, parts[i]);
            at += parts[i].length;
        }
    }

    /** Forgets what has ended. */
    void forgetEnded(long now) {
        while (first < end && ring.getLong(first + END) - now <= 0) {
            forgetFirst();
        }
    }

    private void forgetFirst() {
        free(slotOf(first)); // empty if another was added in the place of this one
        first = aligned(start(first, PARTS));
        ring.forgetTo(first);
    }

    /** Returns the slot of a key, or the free one where it would be. */
    private int slotOf(WorkKey key) {
        int slot = slot(key.hashCode());
        while (table[slot] != 0 && !isAt(table[slot], key)) {
            slot = next(slot);
        }
        return slot;
    }

    private boolean isAt(long place, WorkKey key) {
        byte[][] parts = hash(place) == key.hashCode() ? key.parts() : null; // mostly nothing else has it
        return parts != null && IntStream.range(0, CONTENT).allMatch(i -> Arrays.equals(part(place, i), parts[i]));
    }

    /** Frees a slot, and moves up whatever is not where it would be now. */
    private void free(int slot) {
        if (table[slot] == 0) {
            return;
        }
        int hole = slot;
        for (int moved = next(hole); table[moved] != 0; moved = next(moved)) {
            if (distance(slot(hash(table[moved])), moved) >= distance(hole, moved)) {
                table[hole] = table[moved];
                hole = moved;
            }
        }
        table[hole] = 0;
        taken--;
    }

    private int slot(int hash) {
        return (hash * SPREAD) >>> Integer.numberOfLeadingZeros(table.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (table.length - 1);
    }

    private int distance(int from, int to) {
        return (to - from) & (table.length - 1);
    }

    private void growTable() {
        long[] places = LongStream.of(table).filter(place -> place != 0).toArray();
        table = new long[2 * table.length];
        for (long place : places) {
            table[slotOf(place)] = place;
        }
    }

    /** Returns the slot of a place, or the free one where it would be. */
    private int slotOf(long place) {
        int slot = slot(hash(place));
        while (table[slot] != 0 && table[slot] != place) {
            slot = next(slot);
        }
        return slot;
    }

    private static long size(byte[][] parts) {
        long size = HEAD;
        for (byte[] part : parts) {
            size += part.length;
        }
        return aligned(size);
    }

    private static long aligned(long size) {
        return (size + Long.BYTES - 1) & -Long.BYTES;
    }

    private int hash(long place) {
        return ring.getInt(place + HASH);
    }

    private byte[] part(long place, int index) {
        return ring.get(start(place, index), ring.getInt(lengthPlace(place, index)));
    }

    private static long lengthPlace(long place, int index) {
        return place + LENGTHS + (long) index * Integer.BYTES;
    }

    private long start(long place, int index) {
        long start = place + HEAD;
        for (int i = 0; i < index; i++) {
            start += ring.getInt(lengthPlace(place, i));
        }
        return start;
    }
}
