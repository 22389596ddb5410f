package dev.callhook.internal.dispatch;

import dev.callhook.internal.text.LoggedFailure;
import dev.callhook.internal.text.WireText;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs failures under an id that the outside may know, while the failure itself stays here. */
final class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final int ID_LENGTH = 12;

    private Incidents() {}

    /** Logs the failure with its stack, and returns the incident's id. */
    static String report(String what, Delivery delivery, Throwable failure) {
        String id = newId();
        LOG.error(
                "{} failed, incident {}, call {}",
                what,
                id,
                WireText.loggable(delivery.callId().orElse("unknown")),
                LoggedFailure.of(failure));
        return id;
    }

    private static String newId() {
        String hex = Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE);
        return hex.substring(hex.length() - ID_LENGTH);
    }
}
