package dev.callhook.internal.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Bytes, taken eight at a time: bodies are long, and each of their bytes is checked. */
final class Eights {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long FACTOR = 0x9E3779B97F4A7C15L; // 2^64 by the golden ratio: odd, with bits everywhere

    private Eights() {}

    /** Returns the eight bytes from a place on, the first one lowest. */
    static long at(byte[] bytes, int place) {
        return (long) EIGHT.get(bytes, place);
    }

    /** Returns the bytes between two places, less than eight, and zeros above them. */
    static long rest(byte[] bytes, int start, int end) {
        if (start <= bytes.length - Long.BYTES) {
            return at(bytes, start) & ((1L << (Byte.SIZE * (end - start))) - 1);
        }
        long rest = 0;
        for (int i = end - 1; i >= start; i--) {
            rest = (rest << Byte.SIZE) | (bytes[i] & 0xff);
        }
        return rest;
    }

    /** Returns a hash of the bytes between two places. */
    static int hash(byte[] bytes, int start, int end) {
        long hash = FACTOR;
        int at = start;
        while (at <= end - Long.BYTES) {
            hash = mixed(hash ^ at(bytes, at));
            at += Long.BYTES;
        }
        return (int) mixed((hash + (end - at)) ^ rest(bytes, at, end));
    }

    /** Returns a number each of whose bits hangs on all bits of the other. */
    private static long mixed(long number) {
        return Math.multiplyHigh(number, FACTOR) ^ (number * FACTOR);
    }
}
