package dev.callhook.internal.text;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says a thing once, however often it happens: what a sender repeats must not flood the log. Bounded. */
public final class OnceLog {

    private static final Logger LOG = LoggerFactory.getLogger("dev.callhook.dispatch");
    private static final int MOST = 200;
    private static final int LONGEST = 400;

    private final Set<String> said = ConcurrentHashMap.newKeySet();

    /**
     * Says something that is worth knowing.
     *
     * @param text one sentence
     */
    public void info(String text) {
        if (isNew(text)) {
            LOG.info("{}", WireText.loggable(text, LONGEST));
        }
    }

    /**
     * Says something that somebody must look at.
     *
     * @param text one sentence
     */
    public void warn(String text) {
        if (isNew(text)) {
            LOG.warn("{}", WireText.loggable(text, LONGEST));
        }
    }

    private boolean isNew(String text) {
        boolean isNew = said.size() < MOST && said.add(text);
        if (isNew && said.size() >= MOST) {
            LOG.warn("{} different hints have been logged, there will be no more before a restart", MOST);
        }
        return isNew;
    }
}
