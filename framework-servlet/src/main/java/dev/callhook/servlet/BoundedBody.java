package dev.callhook.servlet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Reads a body within a size and a time, so that a sender of one byte a second does not hold a thread for hours.
 *
 * <p>It blocks: it is for a servlet that is registered without async support. The time is looked at whenever bytes have
 * come: a sender that trickles is cut off after six seconds. One that falls silent is ended only by the container's own
 * read time-out: tens of seconds in Jetty and Tomcat, far longer in Undertow unless it is set.
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
     * @throws TooSlowException if bytes still come when the limit has passed
     * @throws IOException if the sender or the connection gives up, or the container gives up a silent sender
     */
    byte[] read(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        copy(in, body, maxBytes + 1L);
        return body.toByteArray();
    }

    /**
     * Reads and forgets what is on its way, twice the wanted size at the most: a sender that is refused while it still
     * sends sees a broken connection instead of the answer.
     */
    void discard(InputStream in) {
        try {
            copy(in, OutputStream.nullOutputStream(), 2L * maxBytes);
        } catch (IOException | RuntimeException e) {
            // the answer goes out all the same
        }
    }

    private void copy(InputStream in, OutputStream out, long most) throws IOException {
        long start = nanoTime.getAsLong();
        byte[] chunk = new byte[CHUNK];
        long left = most;
        int count;
        while (left > 0 && (count = in.read(chunk, 0, (int) Math.min(CHUNK, left))) >= 0) {
            out.write(chunk, 0, count);
            left -= count;
            if (nanoTime.getAsLong() - start > LIMIT.toNanos()) {
                throw new TooSlowException();
            }
        }
    }

    /** The body did not come in time. */
    static final class TooSlowException extends InterruptedIOException {

        private static final long serialVersionUID = 1L;
    }
}
