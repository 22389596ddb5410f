package dev.callhook.servlet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Reads a body within a size and a time, so that a sender of one byte a second does not hold a thread for hours. A sender
 * that falls silent is ended by the container's own idle time-out.
 *
 * @param maxBytes the most bytes that are wanted
 * @param nanoTime the source of elapsed time
 */
record BoundedBody(int maxBytes, LongSupplier nanoTime) {

    static final Duration LIMIT = Duration.ofSeconds(6);

    private static final int CHUNK = 8192;

    /**
     * Returns the bytes, one more than wanted at the most.
     *
     * @throws TooSlowException if they do not all come within the limit
     * @throws IOException if the sender or the connection gives up
     */
    byte[] read(InputStream in) throws IOException {
        long start = nanoTime.getAsLong();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        int count;
        while ((count = in.read(chunk, 0, Math.min(CHUNK, maxBytes + 1 - body.size()))) > 0) {
            body.write(chunk, 0, count);
            if (nanoTime.getAsLong() - start > LIMIT.toNanos()) {
                throw new TooSlowException();
            }
        }
        return body.toByteArray();
    }

    /** The body did not come in time. */
    static final class TooSlowException extends InterruptedIOException {

        private static final long serialVersionUID = 1L;
    }
}
