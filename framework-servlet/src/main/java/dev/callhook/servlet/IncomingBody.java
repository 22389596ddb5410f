package dev.callhook.servlet;

import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one body as they come in, or why they are not wanted; those are read all the same and forgotten, so that the
 * sender, who may look for an answer only when all is sent, sees it. Not safe for use by several threads at once.
 */
final class IncomingBody {

    private static final int LEAST_CAPACITY = 1024;
    private static final int CHUNK = 8192;
    private static final byte[] NONE = {};

    private final Limits limits;
    private final BufferedBytes shared;
    private final long length;
    private byte[] bytes = NONE;
    private int size;
    private long received;
    private long forgotten;
    private long charged;
    private boolean waiting;
    private @Nullable Refusal refusal;

    /** Creates a body of a length, -1 if it is not known, which is refused from the start if there is a reason. */
    IncomingBody(Limits limits, BufferedBytes shared, long length, @Nullable Refusal refusal) {
        this.limits = limits;
        this.shared = shared;
        this.length = length;
        this.refusal = refusal;
    }

    /** Takes what has come in already, without blocking. Returns whether it is the whole body. */
    boolean takeAvailable(ServletInputStream in) throws IOException {
        int available;
        // a length that is not known ends with a mark, which some containers wait for
        while (length >= 0 && !isWhole() && !isEnough() && (available = in.available()) > 0) {
            if (take(in, available) < 0) {
                break;
            }
        }
        return isWhole();
    }

    /** From now on its bytes count among those of all bodies that have to be waited for. */
    void waitForMore() {
        waiting = true;
        charge(bytes.length);
    }

    /** Reads once, so many bytes at the most. Returns how many came, -1 at the end. */
    int take(ServletInputStream in, int most) throws IOException {
        if (isWhole()) {
            return in.read(new byte[1]); // some containers want their end to be read
        }
        if (refusal == null && size == bytes.length) {
            grow(most);
        }
        int count = refusal == null
                ? in.read(bytes, size, Math.min(bytes.length - size, most))
                : in.read(new byte[Math.min(most, CHUNK)]);
        if (count > 0) {
            count(count);
        }
        return count;
    }

    private void count(int count) {
        received += count;
        if (refusal != null) {
            forgotten += count;
            return;
        }
        size += count;
        if (size > limits.maxBodyBytes()) {
            refuse(Refusal.tooLarge(limits.maxBodyBytes()));
        }
    }

    private void grow(int wanted) {
        long most = limits.maxBodyBytes() + 1L;
        long useful = length < 0 ? most : Math.min(length, most);
        long least = Math.max(Math.max(LEAST_CAPACITY, 2L * bytes.length), (long) size + Math.min(wanted, CHUNK));
        int capacity = (int) Math.max(1, Math.min(useful, least));
        charge(capacity - bytes.length);
        if (refusal == null) {
            bytes = Arrays.copyOf(bytes, capacity);
        }
    }

    private void charge(int more) {
        if (!waiting) {
            return;
        }
        if (shared.take(more)) {
            charged += more;
        } else {
            refuse(Refusal.busy());
        }
    }

    /** Forgets the bytes. The first reason stays. */
    void refuse(Refusal reason) {
        if (refusal == null) {
            refusal = reason;
        }
        bytes = NONE;
        size = 0;
        release();
    }

    /** Gives back its part of what all bodies may take. */
    void release() {
        shared.giveBack(charged);
        charged = 0;
        waiting = false;
    }

    @Nullable
    Refusal refusal() {
        return refusal;
    }

    /** Whether as many bytes have come as were announced. */
    boolean isWhole() {
        return received == length;
    }

    /** Whether it was cut before its announced end. */
    boolean isCut() {
        return received < length;
    }

    /** Whether more of an unwanted body has come than the answer is held back for. */
    boolean isEnough() {
        return forgotten >= 2L * limits.maxBodyBytes();
    }

    byte[] bytes() {
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }
}
