package dev.callhook.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One delivery as it came over HTTP: its headers and the bytes of its body, which are what was signed.
 *
 * <p>Safe for use by several threads as long as nobody changes the body. {@code toString} shows no content.
 */
public final class WebhookRequest {

    private final List<Header> headers; // a dozen: quicker looked through than sorted
    private final byte[] body;

    private WebhookRequest(List<Header> headers, byte[] body) {
        this.headers = headers;
        this.body = body;
    }

    private record Header(String name, List<String> values) {

        boolean hasName(String wanted) {
            return name.equals(wanted) || name.equalsIgnoreCase(wanted); // mostly it is written as ever
        }
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
        List<Header> named = new ArrayList<>(headers.size());
        headers.forEach((name, values) ->
                named.add(new Header(Objects.requireNonNull(name, "the name of a header"), List.copyOf(values))));
        return new WebhookRequest(named, body);
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
        List<String> found = List.of();
        for (Header header : headers) {
            if (header.hasName(name)) {
                found = found.isEmpty() ? header.values() : joined(found, header.values());
            }
        }
        return found;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
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
