package dev.callhook.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One delivery as it came over HTTP: its headers and the bytes of its body, which are what was signed.
 *
 * <p>Safe for use by several threads as long as nobody changes the body. {@code toString} shows no content.
 */
public final class WebhookRequest {

    private final Map<String, List<String>> headers;
    private final byte[] body;

    private WebhookRequest(Map<String, List<String>> headers, byte[] body) {
        this.headers = headers;
        this.body = body;
    }

    /**
     * Returns the request.
     *
     * @param headers the headers' values by name, in any case
     * @param body the body exactly as received; it is not copied and must not be changed afterwards
     * @return the request
     */
    public static WebhookRequest of(Map<String, List<String>> headers, byte[] body) {
        Objects.requireNonNull(body, "body");
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> byName.merge(name, List.copyOf(values), WebhookRequest::joined));
        return new WebhookRequest(byName, body);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /**
     * Returns the first value of a header.
     *
     * @param name the header's name in any case
     * @return the value
     */
    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    /**
     * Returns all values of a header.
     *
     * @param name the header's name in any case
     * @return the values, none if the header is absent
     */
    public List<String> headers(String name) {
        return headers.getOrDefault(name, List.of());
    }

    /**
     * Returns the body.
     *
     * @return the bytes themselves, not a copy: do not change them
     */
    public byte[] body() {
        return body;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "WebhookRequest[%d headers, %d bytes]", headers.size(), body.length);
    }
}
