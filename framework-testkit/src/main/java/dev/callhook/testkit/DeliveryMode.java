package dev.callhook.testkit;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How an event is sent.
 *
 * @param fault what goes wrong with it; null if nothing
 * @param copies how often it is sent, all at once
 * @param replies looks at the answers to the copies
 */
record DeliveryMode(@Nullable DeliveryFault fault, int copies, Consumer<List<WebhookAnswer>> replies) {

    static DeliveryMode plain() {
        return new DeliveryMode(null, 1, replies -> {});
    }

    DeliveryMode faulty(DeliveryFault other) {
        return new DeliveryMode(other, copies, replies);
    }

    DeliveryMode copied(int times, Consumer<List<WebhookAnswer>> check) {
        return new DeliveryMode(fault, times, check);
    }

    /** Returns what a transcript says of it, after the event. */
    String text() {
        return (fault == null ? "" : " with " + fault.text()) + (copies == 1 ? "" : ", " + copies + " copies at once");
    }

    /** Tells whether the event arrives as the platform means it. */
    boolean isRead() {
        return fault == null || fault.isRead();
    }

    boolean isPlain() {
        return fault == null && copies == 1;
    }

    /** Refuses whoever wants to look at an answer that nobody sees. */
    void requireSomebodyFor(@Nullable Consumer<WebhookAnswer> check) {
        if (isLeft() && (check != null || copies > 1)) {
            throw new IllegalStateException("a client that is gone sees no answer: after fault(CLIENT_GONE) leave out"
                    + " copies(...) and the check, and look at the answer to redeliverLast(...)");
        }
    }

    private boolean isLeft() {
        return fault == DeliveryFault.CLIENT_GONE;
    }

    /** Returns the answers, as many as copies; none if nobody waited. */
    List<WebhookAnswer> send(WebhookTestKit kit, SamplePayload payload) {
        if (isLeft()) {
            kit.sendAndLeave(payload);
            return List.of();
        }
        WebhookTestKit sender = fault == null ? kit : kit.faulty(fault);
        return copies == 1 ? List.of(sender.send(payload)) : Copies.send(sender, payload, copies);
    }
}
