package dev.callhook.internal.dispatch;

import dev.callhook.internal.text.WireText;
import dev.callhook.signature.SignatureVerificationException;
import dev.callhook.signature.SignatureVerificationException.Reason;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs why deliveries are refused: the first of each reason at once, then at most one line a minute and reason, since
 * anybody can send a wrong signature.
 */
final class RefusalLog {

    private static final Logger LOG = LoggerFactory.getLogger("dev.callhook.signature");
    private static final int LONGEST = 200; // an application's own verifier may write what it likes
    private static final long PAUSE = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanoTime;
    private final Map<Reason, Refusals> byReason = new EnumMap<>(Reason.class);

    RefusalLog(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void log(SignatureVerificationException refusal) {
        int suppressed = due(refusal.reason());
        if (suppressed >= 0) {
            LOG.warn(
                    "delivery refused with 401, {}: {}{}",
                    refusal.reason(),
                    WireText.loggable(refusal.getMessage(), LONGEST),
                    suppressed == 0 ? "" : " (and " + suppressed + " more for this reason since the last line)");
        }
    }

    /** Returns how many refusals went without a line since the last one, or -1 if it is too early for another. */
    private synchronized int due(Reason reason) {
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
