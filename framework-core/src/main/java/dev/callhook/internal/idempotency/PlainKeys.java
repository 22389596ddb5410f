package dev.callhook.internal.idempotency;

import dev.callhook.internal.json.JsonSlice;
import dev.callhook.payload.ToolCall;
import java.util.HexFormat;

/**
 * Keys for what stays in this process: the ids as they are, which costs less than a hash. Those of ids that are long are hashes
 * all the same, so that nobody fills the memory with them. Lengths tell parts from each other; the key of a tool call starts
 * with a digit, that of an event with a letter, and a hash has no colon. The content of a call is told by a checksum: only who can
 * sign deliveries could give one id to two calls, and two of one sum, of which one would then not run. Safe for use by several threads.
 */
public final class PlainKeys implements WorkKeys {

    private static final int LONGEST = 200;
    private static final HexFormat HEX = HexFormat.of();

    private final WorkKeys hashed = new HashedKeys();

    @Override
    public WorkKey of(String callId, ToolCall call) {
        String id = String.valueOf(call.id());
        if (callId.length() + id.length() > LONGEST || !(call.arguments() instanceof JsonSlice arguments)) {
            return hashed.of(callId, call);
        }
        String key = String.join(":", Integer.toString(callId.length()), callId, id);
        String content = HEX.toHexDigits(arguments.fingerprint()).concat(String.valueOf(call.name()));
        return new WorkKey(key, content);
    }

    @Override
    public WorkKey of(String type, String callId, String status, String method) {
        if (callId.length() + status.length() > LONGEST) {
            return hashed.of(type, callId, status, method);
        }
        String lengths = callId.length() + ":" + status.length();
        String id = String.join(":", type, lengths, callId, status, method);
        return new WorkKey(id, id);
    }
}
