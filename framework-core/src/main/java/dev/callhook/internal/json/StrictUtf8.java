package dev.callhook.internal.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Checks that bytes are UTF-8; Jackson lets overlong forms and bytes in skipped strings pass. */
final class StrictUtf8 {

    private static final int CHUNK = 1024;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private StrictUtf8() {}

    /** Returns how many bytes a mark at the start takes; RFC 8259 lets a reader pass over it, and Jackson does not. */
    static int markLength(byte[] bytes) {
        int length = BYTE_ORDER_MARK.length;
        boolean marked = bytes.length >= length && Arrays.equals(bytes, 0, length, BYTE_ORDER_MARK, 0, length);
        return marked ? length : 0;
    }

    static boolean isValid(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder(); // reports, where new String() would replace
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(CHUNK);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        return result.isUnderflow();
    }
}
