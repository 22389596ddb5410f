package dev.callhook.internal.idempotency;

import dev.callhook.internal.idempotency.WorkKey.Content;
import dev.callhook.internal.json.JsonSlice;
import dev.callhook.payload.EventType;
import dev.callhook.payload.ToolCall;

/**
 * Keys for what stays in this process: the ids as they are, which costs less than a hash. Those of ids that are long are hashes
 * all the same, so that nobody fills the memory with them. The arguments of a call are told by a checksum: only who can sign
 * deliveries could give one id to two calls, and two of one sum, of which one would then not run. Safe for use by several threads.
 */
public final class PlainKeys implements WorkKeys {

    private static final int LONGEST = 200;

    private final WorkKeys hashed = new HashedKeys();

    @Override
    public WorkKey of(String callId, ToolCall call) {
        String id = String.valueOf(call.id());
        if (callId.length() + id.length() > LONGEST || !(call.arguments() instanceof JsonSlice arguments)) {
            return hashed.of(callId, call);
        }
        Content content = new Content(String.valueOf(call.name()), arguments.fingerprint());
        return new WorkKey(EventType.TOOL_CALLS, callId, id, content);
    }

    @Override
    public WorkKey of(String type, String callId, String status, String method) {
        return callId.length() + status.length() > LONGEST
                ? hashed.of(type, callId, status, method)
                : new WorkKey(type, callId, status.length() + ":" + status + method, Content.NONE);
    }
}
