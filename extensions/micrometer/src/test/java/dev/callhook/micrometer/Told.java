package dev.callhook.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.spi.WebhookEvent;
import dev.callhook.spi.WebhookListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Passes events on, and lets a test wait until that has happened. */
final class Told implements WebhookListener {

    private final WebhookListener next;
    private final BlockingQueue<WebhookEvent> events = new LinkedBlockingQueue<>();

    Told(WebhookListener next) {
        this.next = next;
    }

    @Override
    public void on(WebhookEvent event) {
        next.on(event);
        events.add(event);
    }

    /** Waits for an event of each kind, in any order; others may come between them. */
    void await(Class<?>... kinds) throws InterruptedException {
        List<Class<?>> missing = new ArrayList<>(List.of(kinds));
        while (!missing.isEmpty()) {
            WebhookEvent event = events.poll(20, TimeUnit.SECONDS);
            assertThat(event).as("still to come: %s", missing).isNotNull();
            missing.remove(event.getClass());
        }
    }
}
