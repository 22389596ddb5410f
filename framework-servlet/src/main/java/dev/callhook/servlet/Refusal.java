package dev.callhook.servlet;

import dev.callhook.http.WebhookResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a request is no delivery, found before its body is read or while it is, and in any case before its signature is
 * looked at.
 *
 * @param status the HTTP status
 * @param reason the reason in a word or two, for the dispatcher's listeners
 * @param error the reason in words, for the sender
 * @param headers what the sender is told in headers
 */
record Refusal(int status, String reason, String error, Map<String, String> headers) {

    private static final String JSON = "application/json";
    private static final Map<String, String> RETRY = Map.of("Retry-After", "5");

    private Refusal(int status, String reason, String error) {
        this(status, reason, error, Map.of());
    }

    static @Nullable Refusal of(HttpServletRequest request, int maxBodyBytes) {
        if (!"POST".equals(request.getMethod())) {
            return new Refusal(405, "method", "only POST is answered here", Map.of("Allow", "POST"));
        }
        if (!isJson(request.getContentType())) {
            return new Refusal(415, "content type", "the content type must be application/json");
        }
        if (isEncoded(request)) {
            return new Refusal(
                    415,
                    "content encoding",
                    "the body must not have a content encoding: the signature covers plain bytes");
        }
        return request.getContentLengthLong() > maxBodyBytes ? tooLarge(maxBodyBytes) : null;
    }

    static Refusal notStarted() {
        return new Refusal(503, "not started", "not started", RETRY);
    }

    static Refusal stopped() {
        return new Refusal(503, "not started", "stopped", RETRY);
    }

    static Refusal busy() {
        return new Refusal(503, "busy", "busy", RETRY);
    }

    static Refusal unanswered() {
        return new Refusal(503, "busy", "no answer in time", RETRY);
    }

    static Refusal tooLarge(int maxBodyBytes) {
        return new Refusal(413, "too large", "the body has more than " + maxBodyBytes + " bytes");
    }

    static Refusal tooSlow(Duration limit) {
        return new Refusal(408, "too slow", "the body did not arrive within " + limit.toSeconds() + " seconds");
    }

    /** Of a body that was cut short or garbled, signed or not: there is nothing that a signature could be of. */
    static Refusal incomplete() {
        return new Refusal(400, "incomplete", "the body did not arrive as a whole");
    }

    private static boolean isEncoded(HttpServletRequest request) {
        Enumeration<String> encodings = request.getHeaders("Content-Encoding");
        while (encodings.hasMoreElements()) {
            if (!encodings.nextElement().strip().equalsIgnoreCase("identity")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        int parameters = contentType.indexOf(';');
        String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return type.strip().equalsIgnoreCase(JSON);
    }

    WebhookResponse answer() {
        String json = "{\"error\":\"" + error + "\"}"; // our own words, which need no escapes
        WebhookResponse answer = WebhookResponse.of(status, json);
        return new WebhookResponse(status, headers, answer.body());
    }
}
