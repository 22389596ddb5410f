package dev.callhook.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.callhook.signature.WebhookSigner;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Instant;

/** Says exactly what it is told to, over one connection, and hears everything that is answered. */
final class Http {

    static final String SECRET = "a-secret-of-the-servlet-tests";
    private static final int TIMEOUT_MILLIS = 30_000;

    private Http() {}

    static String statusUpdate(String endReason) {
        return "{\"message\":{\"type\":\"status-update\",\"end_reason\":\"" + endReason + "\"}}";
    }

    /** Posts a signed body and returns the whole answer, head included. */
    static String post(int port, String path, String secret, String body) throws IOException {
        return send(
                port, head(path, secret, body) + "Content-Length: " + body.getBytes(UTF_8).length + "\r\n\r\n" + body);
    }

    /** The head of a signed delivery but for the length of its body. */
    static String head(String path, String secret, String body) {
        StringBuilder head =
                new StringBuilder("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        WebhookSigner.of(secret)
                .headers(Instant.now(), body.getBytes(UTF_8))
                .forEach((name, values) -> head.append(name + ": " + values.get(0) + "\r\n"));
        return head.toString();
    }

    /** Sends the text, closes the sending half, and returns all that the container says until it closes. */
    static String send(int port, String request) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MILLIS);
            try {
                socket.getOutputStream().write(request.getBytes(UTF_8));
                socket.shutdownOutput();
            } catch (SocketException e) {
                // it has answered and closed already
            }
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
