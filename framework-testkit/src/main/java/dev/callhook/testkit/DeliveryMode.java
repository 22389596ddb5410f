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

    List<WebhookAnswer> send(WebhookTestKit kit, SamplePayload payload) {
        WebhookTestKit sender = fault == null ? kit : kit.faulty(fault);
        return copies == 1 ? List.of(sender.send(payload)) : Copies.send(sender, payload, copies);
    }
}
