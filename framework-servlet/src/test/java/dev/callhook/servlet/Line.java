package dev.callhook.servlet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.callhook.signature.WebhookSigner;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Instant;
import java.util.Locale;

/** One connection that stays open: says what it is told to, piece by piece, and hears one answer after the other. */
final class Line implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 30_000;

    private final Socket socket = new Socket();
    private final InputStream in;

    Line(int port) throws IOException {
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** The head of a signed delivery but for the length of its body; the connection stays open. */
    static String head(String body) {
        StringBuilder head = new StringBuilder("POST /voice HTTP/1.1\r\nHost: localhost\r\n");
        WebhookSigner.of(Http.SECRET)
                .headers(Instant.now(), body.getBytes(UTF_8))
                .forEach((name, values) -> head.append(name + ": " + values.get(0) + "\r\n"));
        return head.toString();
    }

    static String headWithLength(String body) {
        return head(body) + "Content-Length: " + body.getBytes(UTF_8).length + "\r\n\r\n";
    }

    static String headOfChunks(String body) {
        return head(body) + "Transfer-Encoding: chunked\r\n\r\n";
    }

    static String chunk(String text) {
        return Integer.toHexString(text.getBytes(UTF_8).length) + "\r\n" + text + "\r\n";
    }

    Line say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        return this;
    }

    /** Hears one answer, head and body. */
    String answer() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("closed after \"" + head.toString(ISO_8859_1) + '"');
            }
            head.write(next);
        }
        String text = head.toString(ISO_8859_1);
        return text + new String(in.readNBytes(length(text)), UTF_8);
    }

    private static int length(String head) {
        return head.lines()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> line.startsWith("content-length:"))
                .mapToInt(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .sum();
    }

    /** Hears everything until the container closes. */
    String rest() throws IOException {
        return new String(in.readAllBytes(), UTF_8);
    }

    /** Closes as if the process had died: what is still to come finds nobody. */
    void drop() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
