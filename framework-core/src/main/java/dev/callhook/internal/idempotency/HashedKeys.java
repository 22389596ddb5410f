package dev.callhook.internal.idempotency;

import dev.callhook.internal.idempotency.WorkKey.Content;
import dev.callhook.payload.ToolCall;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keys that are hashes, so that no store learns what they are about and none is flooded by long ids. Safe for use by several
 * threads.
 */
public final class HashedKeys implements WorkKeys {

    private final AtomicReference<@Nullable WorkHash> spare =
            new AtomicReference<>(); // a new one costs as much as its work

    @Override
    public WorkKey of(String callId, ToolCall call) {
        WorkHash hash = taken();
        String id =
                hash.add("tool-call").add(callId).add(String.valueOf(call.id())).hex();
        String content = hash.add(String.valueOf(call.name()))
                .add(call.arguments().bytes())
                .hex();
        spare.set(hash);
        return new WorkKey("", "", id, new Content(content, 0));
    }

    @Override
    public WorkKey of(String type, String callId, String status, String method) {
        WorkHash hash = taken();
        String id = hash.add(type).add(callId).add(status).add(method).hex();
        spare.set(hash);
        return new WorkKey("", "", id, new Content(id, 0));
    }

    private WorkHash taken() {
        WorkHash hash = spare.getAndSet(null);
        return hash == null ? new WorkHash() : hash;
    }
}
