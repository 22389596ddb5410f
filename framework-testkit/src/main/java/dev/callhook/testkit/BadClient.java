package dev.callhook.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A client that does not behave, which no client of the JDK can be made to: it sends half of the body and then a byte now and
 * then, but never the last one; or it closes the connection before the answer.
 *
 * @param uri where it sends to
 */
record BadClient(URI uri) implements Transport {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Override
    public WebhookAnswer deliver(Map<String, List<String>> headers, byte[] body) {
        try (Socket socket = HttpSocket.connected(uri, PAUSE)) {
            OutputStream out = socket.getOutputStream();
            ReceivedAnswer answer = new ReceivedAnswer();
            int sent = body.length / 2;
            out.write(HttpSocket.head(uri, headers, body.length));
            out.write(body, 0, sent);
            long start = System.nanoTime();
            while (!answer.isWhole() && System.nanoTime() - start < LONGEST.toNanos()) {
                if (!answer.receive(socket.getInputStream()) && sent < body.length - 1) {
                    sent = isTaken(out, body[sent]) ? sent + 1 : body.length;
                }
            }
            if (answer.isEmpty()) {
                throw new IOException("the server still waits for the rest of a slow body after " + LONGEST.toSeconds()
                        + " s, and should have given up with status 408");
            }
            return answer.read();
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from " + uri, e);
        }
    }

    /** A server that has answered may take no more, and its answer is still to be read. */
    private static boolean isTaken(OutputStream out, byte next) {
        try {
            out.write(next);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void leave(Map<String, List<String>> headers, byte[] body) {
        try (Socket socket = HttpSocket.connected(uri, PAUSE)) {
            OutputStream out = socket.getOutputStream();
            out.write(HttpSocket.head(uri, headers, body.length));
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing could be sent to " + uri, e);
        }
    }
}
