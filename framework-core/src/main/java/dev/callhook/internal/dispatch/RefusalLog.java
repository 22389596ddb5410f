package dev.callhook.internal.dispatch;

import dev.callhook.internal.text.WireText;
import dev.callhook.signature.SignatureVerificationException;
import dev.callhook.signature.SignatureVerificationException.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs why deliveries are refused: the first of each reason at once, then at most one line a minute and reason, since
 * anybody can send a wrong signature. Where a signature fits no secret, each likely cause counts as a reason.
 */
final class RefusalLog {

    private static final Logger LOG = LoggerFactory.getLogger("dev.callhook.signature");
    private static final int LONGEST = 200; // an application's own verifier may write what it likes
    private static final int MOST_CAUSES = 50;
    private static final long PAUSE = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanoTime;
    private final Map<String, Refusals> byReason = new HashMap<>();

    RefusalLog(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void log(SignatureVerificationException refusal) {
        int suppressed = due(key(refusal));
        if (suppressed >= 0) {
            LOG.warn(
                    "delivery refused with 401, {}: {}{}",
                    refusal.reason(),
                    WireText.loggable(refusal.getMessage(), LONGEST),
                    suppressed == 0 ? "" : " (and " + suppressed + " more for this reason since the last line)");
        }
    }

    /** An application's own verifier may write as many texts as it likes. */
    private synchronized String key(SignatureVerificationException refusal) {
        String reason = refusal.reason().name();
        String cause = reason + refusal.getMessage();
        boolean known = byReason.containsKey(cause) || byReason.size() < MOST_CAUSES;
        return refusal.reason() == Reason.MISMATCH && known ? cause : reason;
    }

    /** Returns how many refusals went without a line since the last one, or -1 if it is too early for another. */
    private synchronized int due(String reason) {
        long now = nanoTime.getAsLong();
        Refusals last = byReason.get(reason);
        if (last != null && now - last.loggedAt() < PAUSE) {
            byReason.put(reason, new Refusals(last.loggedAt(), last.suppressed() + 1));
            return -1;
        }
        byReason.put(reason, new Refusals(now, 0));
        return last == null ? 0 : last.suppressed();
    }

    private record Refusals(long loggedAt, int suppressed) {}
}
