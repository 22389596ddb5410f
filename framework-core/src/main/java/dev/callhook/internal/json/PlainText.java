package dev.callhook.internal.json;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes texts that need no escapes as Jackson would. */
final class PlainText {

    private PlainText() {}

    /** Writes a text between other bytes, which have its quotes; null for a text that needs escapes. */
    static byte @Nullable [] write(byte[] before, String text, byte[] after) {
        byte[] written = new byte[before.length + text.length() + after.length];
        System.arraycopy(before, 0, written, 0, before.length);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~') {
                return wide(before, text, after);
            }
            if (needsEscape(c)) {
                return null;
            }
            written[before.length + i] = (byte) c;
        }
        System.arraycopy(after, 0, written, written.length - after.length, after.length);
        return written;
    }

    private static byte @Nullable [] wide(byte[] before, String text, byte[] after) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (needsEscape(c) || Character.isSurrogate(c)) { // half of one is written as an escape
                return null;
            }
        }
        return between(before, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), after);
    }

    /** Puts what is written between other bytes. */
    static byte[] between(byte[] before, ByteBuffer written, byte[] after) {
        return ByteBuffer.allocate(before.length + written.remaining() + after.length)
                .put(before)
                .put(written)
                .put(after)
                .array();
    }

    private static boolean needsEscape(char c) {
        return c < ' ' || c == '"' || c == '\\';
    }
}
