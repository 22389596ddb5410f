package dev.callhook.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer over HTTP as it comes in. Its body ends at its length, else with the connection. */
final class ReceivedAnswer {

    private static final int MOST_BYTES = 1 << 20;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean ended;

    /** Waits for more as long as the connection does. Returns whether something came, if only the end. */
    boolean receive(InputStream in) throws IOException {
        byte[] chunk = new byte[8192];
        try {
            int count = in.read(chunk);
            ended = count < 0;
            bytes.write(chunk, 0, Math.max(0, count));
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    /** Tells whether nothing has come, not even the end. */
    boolean isEmpty() {
        return bytes.size() == 0 && !ended;
    }

    boolean isWhole() {
        if (ended || bytes.size() > MOST_BYTES) {
            return true;
        }
        String text = text();
        int end = text.indexOf(END_OF_HEAD);
        return end >= 0 && bytes.size() - end - END_OF_HEAD.length() >= length(headers(text.substring(0, end)));
    }

    WebhookAnswer read() throws IOException {
        String text = text();
        int end = text.indexOf(END_OF_HEAD);
        Matcher status = STATUS.matcher(text.lines().findFirst().orElse(""));
        if (end < 0 || !status.matches()) {
            throw new IOException("what came is no answer of HTTP/1.1, or not all of one");
        }
        byte[] body = Arrays.copyOfRange(bytes.toByteArray(), end + END_OF_HEAD.length(), bytes.size());
        return WebhookAnswer.of(Integer.parseInt(status.group(1)), headers(text.substring(0, end)), body);
    }

    private String text() {
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private static Map<String, List<String>> headers(String head) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        head.lines().skip(1).forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                        .add(line.substring(colon + 1).strip());
            }
        });
        return headers;
    }

    private static long length(Map<String, List<String>> headers) {
        String length = String.join("", headers.getOrDefault("Content-Length", List.of()));
        return length.matches("\\d{1,9}") ? Long.parseLong(length) : Long.MAX_VALUE;
    }
}
