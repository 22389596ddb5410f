package dev.callhook.internal.execution;

import dev.callhook.internal.listening.Listeners;
import dev.callhook.internal.text.LoggedFailure;
import dev.callhook.internal.text.WireText;
import dev.callhook.spi.WebhookEvent.Late;
import dev.callhook.spi.WebhookEvent.Rejected;
import dev.callhook.spi.WebhookEvent.Rejected.Cause;
import dev.callhook.spi.WebhookEvent.Stuck;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log and the listeners what becomes of jobs that do not end as they should. */
public final class ExecutionReport {

    private static final Logger LOG = LoggerFactory.getLogger("dev.callhook.execution");
    private static final int DEEPEST = 30;

    private final Listeners listeners;
    private final AtomicInteger stuck = new AtomicInteger();

    /**
     * Creates the report.
     *
     * @param listeners are told
     */
    public ExecutionReport(Listeners listeners) {
        this.listeners = listeners;
    }

    void late(Lane lane, ThreadContext context, boolean neverBegun) {
        String what = neverBegun
                ? "had no turn before the end of its time and was not run"
                : "was not done at the end of its time and is interrupted";
        LOG.warn("{} {}, call {}", lane, what, callId(context));
        tellLate(lane);
    }

    void lateResult(Lane lane, ThreadContext context, boolean unseen) {
        String text = "{} ended after its time, its result was dropped, call {}";
        if (unseen) { // it ended before the watchdog looked at it, so nobody has been told
            LOG.warn(text, lane, callId(context));
            tellLate(lane);
        } else {
            LOG.info(text, lane, callId(context));
        }
    }

    private void tellLate(Lane lane) {
        if (!lane.isBackground()) { // else its sender has had an answer long ago
            listeners.tell(new Late(lane.target()));
        }
    }

    void mistake(Lane lane, Throwable mistake) {
        LOG.error("{} was not answered by its own work", lane, LoggedFailure.of(mistake));
    }

    void busy(Lane lane) {
        LOG.warn("{} was turned away: too much is under way", lane);
        listeners.tell(new Rejected(lane.target(), Cause.BUSY));
    }

    void stuck(Lane lane, Thread runner) {
        String stack = Arrays.stream(runner.getStackTrace())
                .limit(DEEPEST)
                .map(frame -> "\n\tat " + frame)
                .collect(Collectors.joining());
        LOG.warn(
                "{} ignores its interrupt and keeps the thread {} until it ends, it is at{}",
                lane,
                WireText.loggable(runner.getName()),
                stack);
        listeners.tell(new Stuck(lane.target()));
    }

    /** {@return how many handlers are stuck; they count themselves} */
    AtomicInteger stuck() {
        return stuck;
    }

    private static String callId(ThreadContext context) {
        String callId = context.keys().callId();
        return callId == null ? "unknown" : callId;
    }
}
