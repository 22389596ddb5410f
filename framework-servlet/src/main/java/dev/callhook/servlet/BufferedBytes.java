package dev.callhook.servlet;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that all bodies on their way to a servlet may take together. */
final class BufferedBytes {

    private final AtomicLong left;

    BufferedBytes(long most) {
        this.left = new AtomicLong(most);
    }

    /** Takes so many bytes, or none and returns false. */
    boolean take(long bytes) {
        return left.getAndUpdate(before -> before < bytes ? before : before - bytes) >= bytes;
    }

    void giveBack(long bytes) {
        left.addAndGet(bytes);
    }

    long left() {
        return left.get();
    }
}
