package dev.callhook.internal.idempotency;

import java.nio.ByteBuffer;

/**
 * Bytes at places that are counted on without end, of which those between two places are kept: each lies in an array at the
 * remainder of its place. Numbers lie at multiples of their size. Used by one thread at a time.
 */
final class ByteRing {

    /** The most bytes that there may be between two places. */
    static final int MOST = 1 << 30;

    private static final int LEAST = 1 << 12;

    private ByteBuffer ring = ByteBuffer.allocate(LEAST);

    /** Makes room from one place to another, of which what lies before the end of the used part is kept. */
    void makeRoom(long first, long usedEnd, long end) {
        if (end - first > ring.capacity()) {
            ByteBuffer grown = ByteBuffer.allocate(2 * Integer.highestOneBit((int) (end - first) - 1));
            for (long place = first; place < usedEnd; place += upToBound(place, usedEnd)) {
                int at = (int) place & (grown.capacity() - 1);
                grown.put(at, ring, at(place), upToBound(place, usedEnd));
            }
            ring = grown;
        }
    }

    /** Returns how many bytes from one place to another lie one after the other. */
    private int upToBound(long place, long end) {
        return (int) Math.min(end - place, ring.capacity() - at(place));
    }

    void put(long place, byte[] bytes) {
        int whole = upToBound(place, place + bytes.length);
        ring.put(at(place), bytes, 0, whole).put(0, bytes, whole, bytes.length - whole);
    }

    byte[] get(long place, int length) {
        byte[] bytes = new byte[length];
        int whole = upToBound(place, place + length);
        ring.get(at(place), bytes, 0, whole).get(0, bytes, whole, length - whole);
        return bytes;
    }

    void putLong(long place, long number) {
        ring.putLong(at(place), number);
    }

    long getLong(long place) {
        return ring.getLong(at(place));
    }

    void putInt(long place, int number) {
        ring.putInt(at(place), number);
    }

    int getInt(long place) {
        return ring.getInt(at(place));
    }

    private int at(long place) {
        return (int) place & (ring.capacity() - 1);
    }
}
