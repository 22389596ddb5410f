package dev.callhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.spi.WebhookEvent;
import dev.callhook.spi.WebhookEvent.Received;
import dev.callhook.spi.WebhookListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what a listener is told. */
final class ToldEvents implements WebhookListener {

    private final List<WebhookEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void on(WebhookEvent event) {
        events.add(event);
    }

    List<WebhookEvent> events() {
        return events;
    }

    void assertAll(WebhookEvent... expected) {
        PhoneLine.await(() -> events.size() >= expected.length);
        assertThat(events).containsExactly(expected);
    }

    /** Asserts all but that deliveries have been received. */
    void assertOutcomes(WebhookEvent... expected) {
        PhoneLine.await(() -> outcomes().size() >= expected.length);
        assertThat(outcomes()).containsExactly(expected);
    }

    private List<WebhookEvent> outcomes() {
        return events.stream().filter(event -> !(event instanceof Received)).toList();
    }
}
