package dev.callhook.internal.idempotency;

import dev.callhook.payload.ToolCall;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a piece of work is known by. The platform gives its deliveries no id, so keys come from the identity of what they are
 * about; hashed, so that no store learns it and none is flooded by long ids.
 *
 * @param id 64 hex digits
 * @param fingerprint 64 hex digits that stand for the content of the work
 */
public record WorkKey(String id, String fingerprint) {

    private static final HexFormat HEX = HexFormat.of();

    /**
     * Returns the key of a tool call. The tool and its arguments are its content.
     *
     * @param callId the phone call
     * @param call the tool call, with an id
     * @return the key
     */
    public static WorkKey of(String callId, ToolCall call) {
        return new WorkKey(
                hash("tool-call", callId, String.valueOf(call.id())),
                hash(String.valueOf(call.name()), call.arguments().text()));
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
    public static WorkKey of(String type, String callId, String status, String method) {
        String id = hash(type, callId, status, method);
        return new WorkKey(id, id);
    }

    /** With the length of each part before it, so that no two lists of parts look the same. */
    private static String hash(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return HEX.formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JVM has it
        }
    }
}
