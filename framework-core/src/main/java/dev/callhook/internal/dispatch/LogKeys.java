package dev.callhook.internal.dispatch;

import dev.callhook.internal.execution.ThreadContext;
import dev.callhook.internal.text.WireText;
import dev.callhook.payload.ToolCall;
import java.util.List;

/** The keys that log lines of handlers carry: which call, event and tool they are about. */
final class LogKeys {

    private static final String CALL_ID = "callId";
    private static final String EVENT = "event";

    private LogKeys() {}

    static ThreadContext of(Delivery delivery) {
        String event = delivery.kind().type();
        return context(delivery.callId()
                .map(id -> List.of(EVENT, event, CALL_ID, WireText.loggable(id)))
                .orElseGet(() -> List.of(EVENT, event)));
    }

    static ThreadContext of(Delivery delivery, ToolCall call) {
        String event = delivery.kind().type();
        String tool = WireText.loggable(call.name());
        String toolCallId = WireText.loggable(call.id());
        return context(delivery.callId()
                .map(id ->
                        List.of(EVENT, event, "tool", tool, "toolCallId", toolCallId, CALL_ID, WireText.loggable(id)))
                .orElseGet(() -> List.of(EVENT, event, "tool", tool, "toolCallId", toolCallId)));
    }

    /** The loader is that of the thread that brought the delivery: in a container, the one of the web application. */
    private static ThreadContext context(List<String> keys) {
        return new ThreadContext(keys, Thread.currentThread().getContextClassLoader());
    }
}
