package dev.callhook.internal.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Checks that bytes are UTF-8, without a text that nobody reads, as a decoder of the JDK would make.
 */
final class StrictUtf8 {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long NOT_ASCII = 0x8080808080808080L;

    private StrictUtf8() {}

    /** Returns how many bytes a mark at the start takes; RFC 8259 lets a reader pass over it. */
    static int markLength(byte[] bytes) {
        int length = BYTE_ORDER_MARK.length;
        boolean marked = bytes.length >= length && Arrays.equals(bytes, 0, length, BYTE_ORDER_MARK, 0, length);
        return marked ? length : 0;
    }

    static boolean isValid(byte[] bytes) {
        int at = ascii(bytes, 0);
        while (at < bytes.length) {
            int length = length(bytes, at);
            if (length == 0) {
                return false;
            }
            at += length;
            if (at < bytes.length && bytes[at] >= 0) {
                at = ascii(bytes, at);
            }
        }
        return true;
    }

    /** Returns the first place from here on that holds no ASCII, or the end. */
    private static int ascii(byte[] bytes, int from) {
        int at = from;
        while (at <= bytes.length - Long.BYTES && ((long) EIGHT.get(bytes, at) & NOT_ASCII) == 0) {
            at += Long.BYTES;
        }
        while (at < bytes.length && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /** Returns how many bytes the character that starts here has, by the table of RFC 3629; 0 if it is none. */
    private static int length(byte[] bytes, int at) {
        int lead = bytes[at] & 0xff;
        if (lead < 0xc2 || lead > 0xf4) {
            return lead < 0x80 ? 1 : 0;
        }
        if (lead < 0xe0) {
            return isWithin(bytes, at + 1, 0x80, 0xbf) ? 2 : 0;
        }
        int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80; // below: overlong
        int most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf; // above: surrogates, and what is beyond Unicode
        if (!isWithin(bytes, at + 1, least, most) || !isWithin(bytes, at + 2, 0x80, 0xbf)) {
            return 0;
        }
        return lead < 0xf0 ? 3 : isWithin(bytes, at + 3, 0x80, 0xbf) ? 4 : 0;
    }

    private static boolean isWithin(byte[] bytes, int at, int least, int most) {
        return at < bytes.length && (bytes[at] & 0xff) >= least && (bytes[at] & 0xff) <= most;
    }
}
