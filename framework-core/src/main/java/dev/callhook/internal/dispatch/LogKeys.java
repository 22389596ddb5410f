package dev.callhook.internal.dispatch;

import dev.callhook.internal.execution.ThreadContext;
import dev.callhook.internal.text.WireText;
import dev.callhook.payload.ToolCall;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys that log lines of handlers carry: which call, event and tool they are about. */
final class LogKeys {

    private LogKeys() {}

    static ThreadContext of(Delivery delivery) {
        return context(keys(delivery));
    }

    static ThreadContext of(Delivery delivery, ToolCall call) {
        Map<String, String> keys = keys(delivery);
        keys.put("tool", WireText.loggable(call.name()));
        keys.put("toolCallId", WireText.loggable(call.id()));
        return context(keys);
    }

    private static Map<String, String> keys(Delivery delivery) {
        Map<String, String> keys = new LinkedHashMap<>();
        delivery.callId().ifPresent(id -> keys.put("callId", WireText.loggable(id)));
        keys.put("event", delivery.kind().type());
        return keys;
    }

    /** The loader is that of the thread that brought the delivery: in a container, the one of the web application. */
    private static ThreadContext context(Map<String, String> keys) {
        return new ThreadContext(keys, Thread.currentThread().getContextClassLoader());
    }
}
