package dev.callhook.internal.contract;

import dev.callhook.internal.listening.Listeners;
import dev.callhook.spi.WebhookEvent.Drift;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says each finding once, in the log and to the listeners, and not too many. For use by one thread at a time. */
final class DriftLog {

    private static final Logger LOG = LoggerFactory.getLogger("dev.callhook.contract");
    private static final int MOST = 200;

    private final Listeners listeners;
    private final Set<Drift> said = new HashSet<>();

    DriftLog(Listeners listeners) {
        this.listeners = listeners;
    }

    void say(Drift finding) {
        if (said.size() >= MOST || !said.add(finding)) {
            return;
        }
        if (finding.kind().isHarmful()) {
            LOG.warn("{}", finding.text());
        } else {
            LOG.info("{}", finding.text());
        }
        listeners.tell(finding);
        if (said.size() >= MOST) {
            LOG.warn("{} findings of drift have been logged, there will be no more before a restart", MOST);
        }
    }
}
