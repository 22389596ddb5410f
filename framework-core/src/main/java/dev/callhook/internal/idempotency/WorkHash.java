package dev.callhook.internal.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes parts of which no two lists look the same: the length of each comes before it. Used by one thread at a time. */
final class WorkHash {

    private static final HexFormat HEX = HexFormat.of();
    private static final int USUAL = 256;
    private static final int LENGTH = 32;

    private final MessageDigest digest = sha256();
    private final byte[] hash = new byte[LENGTH];
    private final ByteBuffer buffer = ByteBuffer.allocate(USUAL);

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JVM has it
        }
    }

    WorkHash add(String part) {
        return isShortAscii(part) ? addShort(part) : add(part.getBytes(StandardCharsets.UTF_8));
    }

    /** Ids and names are such, and need no array of their own. */
    private static boolean isShortAscii(String part) {
        if (part.length() > USUAL - Integer.BYTES) {
            return false;
        }
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private WorkHash addShort(String part) {
        buffer.clear().putInt(part.length());
        for (int i = 0; i < part.length(); i++) {
            buffer.put((byte) part.charAt(i));
        }
        digest.update(buffer.array(), 0, buffer.position());
        return this;
    }

    WorkHash add(byte[] part) {
        digest.update(buffer.clear().putInt(part.length).array(), 0, Integer.BYTES);
        digest.update(part);
        return this;
    }

    /** Returns 64 hex digits, and starts anew. */
    String hex() {
        try {
            digest.digest(hash, 0, LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException(e); // it fits
        }
        return HEX.formatHex(hash);
    }
}
