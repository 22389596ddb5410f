package dev.callhook.internal.dispatch;

import dev.callhook.http.WebhookResponse;
import dev.callhook.internal.idempotency.Settled;

/**
 * What became of an event at one method.
 *
 * @param answer what the sender is told
 * @param remembered whether a duplicate of it is not handled again; if not the event may be tried again
 */
record EventOutcome(WebhookResponse answer, boolean remembered) implements Settled {

    /** It was handled, now or before. */
    static final EventOutcome DONE = new EventOutcome(Responses.OK, true);

    private static final byte[] NOTHING = {}; // a duplicate of what has been handled is answered like any event

    @Override
    public byte[] forStore() {
        return NOTHING;
    }
}
