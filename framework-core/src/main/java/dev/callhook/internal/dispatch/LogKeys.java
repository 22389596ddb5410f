package dev.callhook.internal.dispatch;

import dev.callhook.internal.execution.CallKeys;
import dev.callhook.internal.execution.ThreadContext;
import dev.callhook.internal.text.WireText;
import org.jspecify.annotations.Nullable;

/** What log lines of handlers tell: which call, event and tool they are about. */
final class LogKeys {

    private LogKeys() {}

    static ThreadContext of(Delivery delivery) {
        return context(new CallKeys(delivery.kind().type(), null, null, callId(delivery)));
    }

    static ThreadContext of(ToolTask task) {
        return context(new CallKeys(
                task.delivery().kind().type(),
                task.lane().loggableName(),
                WireText.loggable(task.id()),
                callId(task.delivery())));
    }

    private static @Nullable String callId(Delivery delivery) {
        return delivery.callId().map(WireText::loggable).orElse(null);
    }

    /** The loader is that of the thread that brought the delivery: in a container, the one of the web application. */
    private static ThreadContext context(CallKeys keys) {
        return new ThreadContext(keys, Thread.currentThread().getContextClassLoader());
    }
}
