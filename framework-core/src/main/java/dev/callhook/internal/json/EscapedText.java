package dev.callhook.internal.json;

import java.util.HexFormat;

/**
 * Room for a text in which something is escaped, while it is read from JSON that has been checked. Used by one thread at a time.
 */
final class EscapedText {

    private static final int UNIT = 6; // as long as \\u0041
    private static final int DIGITS = 2; // where they start in it

    private final char[] chars;
    private int length;

    /** Makes room for texts that have so many bytes in JSON. */
    EscapedText(int longest) {
        chars = new char[longest];
    }

    /** Reads what is between the quotes. */
    String read(byte[] json, int start, int end) {
        length = 0;
        int at = start;
        while (at < end) {
            byte b = json[at];
            if (b == '\\') {
                at = escape(json, at);
            } else if (b >= 0) {
                chars[length++] = (char) b;
                at++;
            } else {
                at = wide(json, at, b & 0xff);
            }
        }
        return new String(chars, 0, length);
    }

    /** Reads an escape, and returns where it ends. */
    private int escape(byte[] json, int at) {
        byte letter = json[at + 1];
        if (letter == 'u') {
            int unit = 0;
            for (int i = at + DIGITS; i < at + UNIT; i++) {
                unit = unit << 4 | HexFormat.fromHexDigit(json[i]);
            }
            chars[length++] = (char) unit;
            return at + UNIT;
        }
        chars[length++] = switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> (char) letter;
        };
        return at + DIGITS;
    }

    /** Reads a character of several bytes in UTF-8, and returns where it ends. */
    private int wide(byte[] json, int at, int first) {
        if (first < 0xe0) {
            chars[length++] = (char) ((first & 0x1f) << 6 | rest(json, at + 1));
            return at + 2;
        }
        if (first < 0xf0) {
            chars[length++] = (char) ((first & 0xf) << 12 | rest(json, at + 1) << 6 | rest(json, at + 2));
            return at + 3;
        }
        int c = (first & 7) << 18 | rest(json, at + 1) << 12 | rest(json, at + 2) << 6 | rest(json, at + 3);
        chars[length++] = Character.highSurrogate(c);
        chars[length++] = Character.lowSurrogate(c);
        return at + 4;
    }

    private static int rest(byte[] json, int at) {
        return json[at] & 0x3f;
    }
}
