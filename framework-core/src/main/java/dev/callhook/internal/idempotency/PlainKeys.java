package dev.callhook.internal.idempotency;

import dev.callhook.internal.json.JsonSlice;
import dev.callhook.payload.ToolCall;

/**
 * Keys for what stays in this process: the ids as they are, which costs less than a hash. Those of ids that are long are hashes
 * all the same, so that nobody fills the memory with them. Lengths tell parts from each other; the key of a tool call starts
 * with a digit, that of an event with a letter, and a hash has no colon. Safe for use by several threads.
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
        String content = String.valueOf(call.name()).concat(Long.toHexString(arguments.fingerprint()));
        return new WorkKey(callId.length() + ":" + callId + id, content);
    }

    @Override
    public WorkKey of(String type, String callId, String status, String method) {
        if (callId.length() + status.length() > LONGEST) {
            return hashed.of(type, callId, status, method);
        }
        String id = type + ":" + callId.length() + ":" + callId + status.length() + ":" + status + method;
        return new WorkKey(id, id);
    }
}
