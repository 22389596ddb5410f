package dev.callhook.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The answer to one delivery. The body is JSON in UTF-8.
 *
 * @param status the HTTP status
 * @param body the bytes of the body; not copied, do not change them
 */
public record WebhookResponse(int status, byte[] body) {

    /** The content type of every answer. */
    public static final String CONTENT_TYPE = "application/json;charset=utf-8";

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
     * Returns the body as text.
     *
     * @return the JSON
     */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** {@return whether the other is an answer with the same status and bytes} */
    @Override
    public boolean equals(Object other) {
        return other instanceof WebhookResponse that && status == that.status && Arrays.equals(body, that.body);
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
