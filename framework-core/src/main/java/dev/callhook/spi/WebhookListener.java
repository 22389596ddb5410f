package dev.callhook.spi;

/**
 * Is told what becomes of deliveries: for metrics, audits, alarms.
 *
 * <p>Called by one thread at a time, apart from the threads that answer, so it may take its time: what it has not taken when
 * {@value #QUEUE} events wait is left out, and the log tells how many. What it throws is logged.
 */
@FunctionalInterface
public interface WebhookListener {

    /** How many events may wait for the listeners of a dispatcher. */
    int QUEUE = 8192;

    /**
     * Is told of an event.
     *
     * @param event what has happened; further kinds may be added, so a {@code switch} over them needs a default
     */
    void on(WebhookEvent event);
}
