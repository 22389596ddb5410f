package dev.callhook.internal.idempotency;

import dev.callhook.payload.ToolCall;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes keys of work. The platform gives its deliveries no id, so keys come from the identity of what they are about; hashed,
 * so that no store learns it and none is flooded by long ids. Safe for use by several threads.
 */
public final class WorkKeys {

    private static final HexFormat HEX = HexFormat.of();

    private final AtomicReference<@Nullable MessageDigest> spare =
            new AtomicReference<>(); // a new one costs as much as its work

    /**
     * Returns the key of a tool call. The tool and its arguments are its content.
     *
     * @param callId the phone call
     * @param call the tool call, with an id
     * @return the key
     */
    public WorkKey of(String callId, ToolCall call) {
        return new WorkKey(
                hash(utf8("tool-call"), utf8(callId), utf8(String.valueOf(call.id()))),
                hash(utf8(String.valueOf(call.name())), call.arguments().bytes()));
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
        String id = hash(utf8(type), utf8(callId), utf8(status), utf8(method));
        return new WorkKey(id, id);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** With the length of each part before it, so that no two lists of parts look the same. */
    private String hash(byte[]... parts) {
        MessageDigest left = spare.getAndSet(null);
        MessageDigest digest = left == null ? sha256() : left;
        ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
        for (byte[] part : parts) {
            digest.update(length.putInt(0, part.length).array());
            digest.update(part);
        }
        byte[] hash = digest.digest();
        spare.set(digest); // it has been reset
        return HEX.formatHex(hash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JVM has it
        }
    }
}
