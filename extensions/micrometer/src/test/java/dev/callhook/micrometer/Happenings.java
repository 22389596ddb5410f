package dev.callhook.micrometer;

import dev.callhook.spi.WebhookEvent;
import dev.callhook.spi.WebhookEvent.Drift;
import dev.callhook.spi.WebhookEvent.Duplicate;
import dev.callhook.spi.WebhookEvent.Failed;
import dev.callhook.spi.WebhookEvent.Handled;
import dev.callhook.spi.WebhookEvent.Late;
import dev.callhook.spi.WebhookEvent.Received;
import dev.callhook.spi.WebhookEvent.Refused;
import dev.callhook.spi.WebhookEvent.Rejected;
import dev.callhook.spi.WebhookEvent.Stuck;
import dev.callhook.spi.WebhookEvent.Target;
import java.time.Duration;
import java.util.List;

/** Events of every kind, with and without a tool. */
final class Happenings {

    static final Target BOOK = new Target("tool-calls", "book");
    static final Target STATUS = new Target("status-update", "");

    private Happenings() {}

    static List<WebhookEvent> all() {
        return List.of(
                new Received("tool-calls", 700),
                new Received("unknown", 20),
                new Refused(401, "signature"),
                new Refused(413, "too large"),
                new Handled(BOOK, Duration.ofMillis(250)),
                new Handled(STATUS, Duration.ofMillis(2)),
                new Failed(BOOK, Duration.ofMillis(500), "incident-1"),
                new Failed(STATUS, Duration.ofMillis(4), "incident-2"),
                new Late(BOOK),
                new Late(STATUS),
                new Stuck(BOOK),
                new Stuck(STATUS),
                new Duplicate(BOOK, Duplicate.Fate.JOINED),
                new Duplicate(BOOK, Duplicate.Fate.REPLAYED),
                new Duplicate(STATUS, Duplicate.Fate.CONFLICT),
                new Rejected(BOOK, Rejected.Cause.BUSY),
                new Rejected(STATUS, Rejected.Cause.CLOSING),
                new Drift(Drift.Kind.RENAMED, "book", "the tool book has drifted"),
                new Drift(Drift.Kind.UNANSWERED, "", "no method answers the tool cancel"));
    }
}
