package dev.callhook.internal.idempotency;

import dev.callhook.payload.ToolCall;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes keys of work. The platform gives its deliveries no id, so keys come from the identity of what they are about; hashed,
 * so that no store learns it and none is flooded by long ids. Safe for use by several threads.
 */
public final class WorkKeys {

    private final AtomicReference<@Nullable WorkHash> spare =
            new AtomicReference<>(); // a new one costs as much as its work

    /**
     * Returns the key of a tool call. The tool and its arguments are its content.
     *
     * @param callId the phone call
     * @param call the tool call, with an id
     * @return the key
     */
    public WorkKey of(String callId, ToolCall call) {
        WorkHash hash = taken();
        String id =
                hash.add("tool-call").add(callId).add(String.valueOf(call.id())).hex();
        String content = hash.add(String.valueOf(call.name()))
                .add(call.arguments().bytes())
                .hex();
        spare.set(hash);
        return new WorkKey(id, content);
    }

    /**
     * Returns the key of what is done for an event: its content is not looked at, as a sender that repeats it may well
     * stamp it anew.
     *
     * @param type the event's type
     * @param callId the phone call
     * @param status the status that a status-update tells, else empty
     * @param method the method that handles it, or empty for all of them together
     * @return the key
     */
    public WorkKey of(String type, String callId, String status, String method) {
        WorkHash hash = taken();
        String id = hash.add(type).add(callId).add(status).add(method).hex();
        spare.set(hash);
        return new WorkKey(id, id);
    }

    private WorkHash taken() {
        WorkHash hash = spare.getAndSet(null);
        return hash == null ? new WorkHash() : hash;
    }
}
