package dev.callhook.internal.idempotency;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Bytes at places that are counted on without end, of which those from one place to another are kept, in chunks. Numbers lie at
 * multiples of their size. Used by one thread at a time.
 */
final class ByteRing {

    private static final int CHUNK_BITS = 14;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int MOST_SPARES = 1 << 8; // 4 MiB

    private @Nullable ByteBuffer[] chunks = new @Nullable ByteBuffer[4]; // each at the remainder of its number
    private final Deque<ByteBuffer> spares = new ArrayDeque<>(); // as mostly they are needed at the other end
    private long first; // number of a chunk
    private long end;

    /** Makes room up to a place. */
    void extendTo(long place) {
        while (end << CHUNK_BITS < place) {
            if (end - first == chunks.length) {
                growTable();
            }
            chunks[index(end, chunks)] = spares.isEmpty() ? ByteBuffer.allocate(CHUNK) : spares.pop();
            end++;
        }
    }

    private void growTable() {
        @Nullable ByteBuffer[] grown = new @Nullable ByteBuffer[2 * chunks.length];
        for (long number = first; number < end; number++) {
            grown[index(number, grown)] = chunks[index(number, chunks)];
        }
        chunks = grown;
    }

    /** Lets go of what lies before a place. */
    void forgetTo(long place) {
        while (first < place >>> CHUNK_BITS) {
            if (spares.size() < MOST_SPARES) {
                spares.push(chunk(first << CHUNK_BITS));
            }
            chunks[index(first, chunks)] = null;
            first++;
        }
    }

    void put(long place, byte[] bytes) {
        int done = 0;
        while (done < bytes.length) {
            int count = Math.min(bytes.length - done, CHUNK - at(place + done));
            chunk(place + done).put(at(place + done), bytes, done, count);
            done += count;
        }
    }

    byte[] get(long place, int length) {
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            int count = Math.min(length - done, CHUNK - at(place + done));
            chunk(place + done).get(at(place + done), bytes, done, count);
            done += count;
        }
        return bytes;
    }

    void putLong(long place, long number) {
        chunk(place).putLong(at(place), number);
    }

    long getLong(long place) {
        return chunk(place).getLong(at(place));
    }

    void putInt(long place, int number) {
        chunk(place).putInt(at(place), number);
    }

    int getInt(long place) {
        return chunk(place).getInt(at(place));
    }

    private ByteBuffer chunk(long place) {
        return Objects.requireNonNull(chunks[index(place >>> CHUNK_BITS, chunks)]);
    }

    private static int index(long number, @Nullable ByteBuffer[] chunks) {
        return (int) number & (chunks.length - 1);
    }

    private static int at(long place) {
        return (int) place & (CHUNK - 1);
    }
}
