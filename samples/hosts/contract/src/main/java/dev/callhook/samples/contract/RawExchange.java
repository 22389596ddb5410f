package dev.callhook.samples.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One connection that says what no HTTP client would say. */
final class RawExchange {

    private static final String END_OF_HEAD = "\r\n\r\n";

    private RawExchange() {}

    /** Sends everything, closes the sending half, reads until the host closes, and returns the answers, if any. */
    static List<Answer> of(URI uri, byte[]... parts) throws IOException {
        try (Socket socket = new Socket()) {
            int timeout = Math.toIntExact(Caller.TIMEOUT.toMillis());
            socket.setSoTimeout(timeout);
            socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), timeout);
            send(socket, parts);
            return answers(received(socket));
        }
    }

    private static void send(Socket socket, byte[][] parts) throws IOException {
        try {
            OutputStream out = socket.getOutputStream();
            for (byte[] part : parts) {
                out.write(part);
                out.flush();
            }
            socket.shutdownOutput();
        } catch (SocketException e) {
            // the host has already answered and closed
        }
    }

    private static byte[] received(Socket socket) throws IOException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            InputStream in = socket.getInputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                received.write(buffer, 0, count);
            }
        } catch (SocketException e) {
            // the host closed without reading all that was sent: what came before counts
        }
        return received.toByteArray();
    }

    private static List<Answer> answers(byte[] received) {
        String text = new String(received, StandardCharsets.ISO_8859_1); // one character for each byte
        List<Answer> answers = new ArrayList<>();
        for (int end = text.indexOf(END_OF_HEAD); end >= 0; end = text.indexOf(END_OF_HEAD)) {
            String head = text.substring(0, end);
            Map<String, List<String>> headers = headers(head);
            int status = Integer.parseInt(head.split(" ", 3)[1]);
            String rest = text.substring(end + END_OF_HEAD.length());
            int length = status < 200 ? 0 : length(headers, rest);
            answers.add(new Answer(status, headers, utf8(rest.substring(0, length))));
            text = rest.substring(length);
        }
        return answers;
    }

    private static int length(Map<String, List<String>> headers, String rest) {
        List<String> length = headers.get("Content-Length");
        return length == null ? rest.length() : Integer.parseInt(length.get(0));
    }

    private static Map<String, List<String>> headers(String head) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        head.lines().skip(1).forEach(line -> {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        });
        return headers;
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
