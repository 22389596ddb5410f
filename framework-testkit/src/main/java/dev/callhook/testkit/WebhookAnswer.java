package dev.callhook.testkit;

import dev.callhook.payload.RawJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What came back for one delivery.
 *
 * <p>Immutable. What a test asks for and the answer does not have is an {@link AssertionError} that shows status and
 * body; so does {@code toString}, since a test's data are nobody's.
 */
public final class WebhookAnswer {

    private static final int OK = 200;
    private static final int MOST_SHOWN = 2_000;

    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final Duration took;

    private WebhookAnswer(int status, Map<String, List<String>> headers, byte[] body, Duration took) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.took = took;
    }

    static WebhookAnswer of(int status, Map<String, List<String>> headers, byte[] body) {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        return new WebhookAnswer(status, byName, body, Duration.ZERO);
    }

    WebhookAnswer after(Duration time) {
        return new WebhookAnswer(status, headers, body, time);
    }

    /**
     * Returns the HTTP status.
     *
     * @return 200 if the delivery was handled
     */
    public int status() {
        return status;
    }

    /**
     * Returns how long it took, from the first byte sent to the last one read, in real time whatever the clock of a test says.
     *
     * @return the time, for a look at it: what a test asserts of it depends on the machine
     */
    public Duration took() {
        return took;
    }

    /**
     * Returns the body as text.
     *
     * @return JSON, unless something else than Callhook answered
     */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * Returns the first value of a header.
     *
     * @param name the header's name in any case
     * @return the value; always empty if no HTTP was spoken
     */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /**
     * Returns the body as JSON, of which {@code get(name)} gives the parts, {@code as(type)} the value and {@code text()}
     * the JSON without white space between its tokens.
     *
     * @return the JSON
     * @throws AssertionError if the body is no JSON
     */
    public RawJson json() {
        return parsed();
    }

    /**
     * Returns the result of the only tool call.
     *
     * @return the value that the tool returned, to be read with {@code as(type)} or {@code text()}
     * @throws AssertionError if the call failed, or there is not exactly one
     */
    public RawJson result() {
        return result(outcome(null), "the tool call");
    }

    /**
     * Returns the result of a tool call. Forms of answers that carry no id are the answer to whatever was asked.
     *
     * @param toolCallId the call's id, as it was sent
     * @return the value that the tool returned, to be read with {@code as(type)} or {@code text()}
     * @throws AssertionError if the call failed, or there is no answer to it
     */
    public RawJson result(String toolCallId) {
        return result(outcome(toolCallId), "the tool call \"" + toolCallId + "\"");
    }

    /**
     * Returns what the assistant is told of the only tool call, which failed.
     *
     * @return the text
     * @throws AssertionError if the call did not fail, or there is not exactly one
     */
    public String error() {
        return error(outcome(null), "the tool call");
    }

    /**
     * Returns what the assistant is told of a tool call that failed, alone or as one of several.
     *
     * @param toolCallId the call's id, as it was sent
     * @return the text
     * @throws AssertionError if the call did not fail, or there is no answer to it
     */
    public String error(String toolCallId) {
        return error(outcome(toolCallId), "the tool call \"" + toolCallId + "\"");
    }

    /**
     * Returns what the caller hears if an assistant-request was answered by rejecting the phone call.
     *
     * @return the text; empty if the call is not rejected
     */
    public Optional<String> rejection() {
        return Optional.of(status)
                .filter(code -> code == OK)
                .flatMap(code -> parsed().get("error"))
                .map(text -> ((AnswerJson) text).words());
    }

    /** {@return status and body} */
    @Override
    public String toString() {
        String text = text();
        return "status " + status + ", body "
                + (text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "..." : text);
    }

    private RawJson result(ToolOutcome outcome, String call) {
        return orFail(outcome.result(), call + " failed");
    }

    private String error(ToolOutcome outcome, String call) {
        return orFail(outcome.error(), call + " did not fail");
    }

    ToolOutcome outcome(@Nullable String id) {
        if (status != OK) {
            throw failure("no tool call was answered");
        }
        AnswerJson json = parsed();
        try {
            return ToolOutcome.in(json, id);
        } catch (AssertionError e) {
            throw failure(e.getMessage());
        }
    }

    private AnswerJson parsed() {
        return AnswerJson.of(body).orElseThrow(() -> failure("the body is no JSON"));
    }

    private <T> T orFail(@Nullable T value, String what) {
        if (value == null) {
            throw failure(what);
        }
        return value;
    }

    private AssertionError failure(@Nullable String what) {
        return new AssertionError(what + ": " + this);
    }
}
