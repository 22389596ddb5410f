package dev.callhook.internal.json;

import com.fasterxml.jackson.core.io.CharTypes;
import com.fasterxml.jackson.core.io.NumberOutput;
import java.util.Arrays;

/** What is written of one value, as Jackson would write it. Used by one thread at a time. */
final class Ink {

    private static final int ROOM = 2_000; // more is not kept for the next value
    private static final int LONGEST_ESCAPE = 6;
    private static final int LONGEST_NUMBER = 20;
    private static final int FIRST_WIDE = 0x80;
    private static final int FIRST_OF_THREE = 0x800;
    private static final int[] ESCAPES = CharTypes.get7BitOutputEscapes(); // the letter, or below 0 without a short one
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};

    private byte[] bytes = new byte[ROOM];
    private int length;

    /** Starts anew. */
    Ink reset() {
        length = 0;
        bytes = bytes.length > ROOM ? new byte[ROOM] : bytes;
        return this;
    }

    /** Returns how many bytes there is room for. */
    int room() {
        return bytes.length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    Ink put(byte[] written) {
        makeRoom(written.length);
        System.arraycopy(written, 0, bytes, length, written.length);
        length += written.length;
        return this;
    }

    Ink put(char ascii) {
        makeRoom(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    Ink number(long number) {
        makeRoom(LONGEST_NUMBER);
        length = NumberOutput.outputLong(number, bytes, length);
        return this;
    }

    /** Writes a text in its quotes. */
    Ink text(String text) {
        makeRoom(text.length() + 2);
        bytes[length++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_WIDE || ESCAPES[c] != 0) {
                return unusual(text, i);
            }
            bytes[length++] = (byte) c;
        }
        bytes[length++] = '"';
        return this;
    }

    private Ink unusual(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            makeRoom(LONGEST_ESCAPE);
            char c = text.charAt(i);
            if (c < FIRST_WIDE) {
                ascii(c);
            } else if (Character.isSurrogate(c)) {
                escape(c);
            } else {
                wide(c);
            }
        }
        return put('"');
    }

    private void ascii(char c) {
        if (ESCAPES[c] == 0) {
            bytes[length++] = (byte) c;
        } else if (ESCAPES[c] < 0) {
            escape(c);
        } else {
            bytes[length++] = '\\';
            bytes[length++] = (byte) ESCAPES[c];
        }
    }

    /** Writes a character in UTF-8. */
    private void wide(char c) {
        if (c < FIRST_OF_THREE) {
            bytes[length++] = (byte) (0xc0 | (c >> 6));
        } else {
            bytes[length++] = (byte) (0xe0 | (c >> 12));
            bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3f));
        }
        bytes[length++] = (byte) (0x80 | (c & 0x3f));
    }

    private void escape(char c) {
        bytes[length++] = '\\';
        bytes[length++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[length++] = HEX[c >> shift & 0xf];
        }
    }

    private void makeRoom(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
