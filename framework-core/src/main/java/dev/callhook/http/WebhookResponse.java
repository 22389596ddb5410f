package dev.callhook.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The answer to one delivery. The body is JSON in UTF-8.
 *
 * @param status the HTTP status
 * @param headers headers to send beside those of the content, such as {@code Retry-After}
 * @param body the bytes of the body; not copied, do not change them
 */
public record WebhookResponse(int status, Map<String, String> headers, byte[] body) {

    /** The content type of every answer. */
    public static final String CONTENT_TYPE = "application/json;charset=utf-8";

    /**
     * Copies the headers.
     *
     * @param status the HTTP status
     * @param headers headers to send
     * @param body the bytes of the body
     */
    public WebhookResponse {
        headers = Map.copyOf(headers);
    }

    /**
     * Creates an answer without headers of its own.
     *
     * @param status the HTTP status
     * @param body the bytes of the body; not copied, do not change them
     */
    public WebhookResponse(int status, byte[] body) {
        this(status, Map.of(), body);
    }

    /**
     * Returns the answer with a body given as text.
     *
     * @param status the HTTP status
     * @param json the body
     * @return the answer
     */
    public static WebhookResponse of(int status, String json) {
        return new WebhookResponse(status, json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns this answer with one header more.
     *
     * @param name the header's name
     * @param value its value
     * @return the answer
     */
    public WebhookResponse withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new WebhookResponse(status, more, body);
    }

    /**
     * Returns the body as text.
     *
     * @return the JSON
     */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** {@return whether the other is an answer with the same status, headers and bytes} */
    @Override
    public boolean equals(Object other) {
        return other instanceof WebhookResponse that
                && status == that.status
                && headers.equals(that.headers)
                && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return 31 * status + Arrays.hashCode(body);
    }

    /** {@return status and size, without the content} */
    @Override
    public String toString() {
        return "WebhookResponse[status=" + status + ", " + body.length + " bytes]";
    }
}
