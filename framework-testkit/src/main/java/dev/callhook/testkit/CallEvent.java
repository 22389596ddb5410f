package dev.callhook.testkit;

import dev.callhook.payload.EventType;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One event of a call, which may be sent more than once.
 *
 * @param text its type, tool names and status
 * @param payload what is sent
 * @param toolNames the names of its tool calls by id, in their order
 */
record CallEvent(String text, SamplePayload payload, Map<String, String> toolNames) {

    /** Returns what must hold for the answer where a script does not say it. */
    Consumer<WebhookAnswer> ownCheck(@Nullable DeliveryFault fault) {
        return fault == null ? this::isAnswered : answer -> isRefused(answer, fault);
    }

    boolean isToolCall() {
        return !toolNames.isEmpty();
    }

    /** Tells whether each tool call has a result. */
    boolean isDone(WebhookAnswer answer) {
        try {
            isAnswered(answer);
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }

    /** What a handler throws is for the log. */
    void mustKeepExceptions(WebhookAnswer answer) {
        LeakedException.mustNotBeIn(answer, text);
    }

    private void isAnswered(WebhookAnswer answer) {
        expect(200, answer, text);
        mustKeepExceptions(answer);
        if (payload.type().equals(EventType.ASSISTANT_REQUEST)) {
            answer.rejection().ifPresent(CallEvent::isRejected);
        }
        toolNames.forEach((id, name) -> {
            String error = answer.outcome(id).error();
            if (error != null) {
                throw new AssertionError("the tool call \"" + id + "\" of " + name + " failed: " + error);
            }
        });
    }

    private static void isRejected(String words) {
        throw new AssertionError("the phone call was rejected, and the caller heard \"" + words
                + "\": if that is meant," + " look at it with assistantRequest(reply -> ...)");
    }

    private void isRefused(WebhookAnswer answer, DeliveryFault fault) {
        expect(fault.status(), answer, text + " with " + fault.text());
        mustKeepExceptions(answer);
    }

    private static void expect(int status, WebhookAnswer answer, String what) {
        if (answer.status() != status) {
            throw new AssertionError(what + " was answered with status " + answer.status() + ", not " + status);
        }
    }
}
