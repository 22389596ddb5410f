package dev.callhook.internal.json;

import java.util.Arrays;

/** What may stand in UTF-8, by the table of RFC 3629, in bytes that need not be such. */
final class Utf8 {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private static final int LONGEST = 4;

    private Utf8() {}

    /** Returns how many bytes a mark at the start takes; RFC 8259 lets a reader pass over it. */
    static int markLength(byte[] bytes) {
        int length = BYTE_ORDER_MARK.length;
        boolean marked = bytes.length >= length && Arrays.equals(bytes, 0, length, BYTE_ORDER_MARK, 0, length);
        return marked ? length : 0;
    }

    /** Returns how many bytes the character that starts here has; 0 if it is none. */
    static int length(byte[] bytes, int at) {
        long four = Eights.rest(bytes, at, Math.min(at + LONGEST, bytes.length)); // the first one lowest
        if ((four & 0xc0e0) == 0x80c0) {
            return (four & 0x1e) == 0 ? 0 : 2; // overlong
        }
        if ((four & 0xc0c0f0) == 0x8080e0) {
            long telling = four & 0x200f;
            return telling == 0 || telling == 0x200d ? 0 : 3; // overlong, a surrogate
        }
        if ((four & 0xc0c0c0f8L) == 0x808080f0L) {
            long telling = four & 0x3007;
            return telling == 4 || (telling != 0 && (telling & 4) == 0) ? 4 : 0; // else overlong, or beyond Unicode
        }
        return (four & 0x80) == 0 ? 1 : 0;
    }
}
