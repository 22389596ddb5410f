package dev.callhook.internal.json;

/** Finds where tokens end, by the grammar of RFC 8259, in text that need not be JSON. */
final class JsonTokens {

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHEST = 0x8080808080808080L;
    private static final long TURNED = ONES * ('"' ^ ' ');
    private static final long BACKSLASHES = ONES * '\\';
    private static final long ABOVE_SPACE = ONES * (' ' + 1);
    private static final int UNICODE_DIGITS = 4;

    private JsonTokens() {}

    /** Returns the byte at a place, and after the end zero, which stands nowhere in JSON. */
    static byte at(byte[] json, int place) {
        return place < json.length ? json[place] : 0;
    }

    /** Returns the first place in a text, from here on, with a quote, a backslash or what may not stand there, or the end. */
    static int plainEnd(byte[] json, int from) {
        int at = asciiEnd(json, from);
        while (at < json.length && json[at] < 0) {
            int length = Utf8.length(json, at);
            if (length == 0) {
                return at;
            }
            at += length;
            if (at < json.length && json[at] >= 0) {
                at = asciiEnd(json, at);
            }
        }
        return at;
    }

    /** Returns the same place, or the first one before it that holds no ASCII. */
    private static int asciiEnd(byte[] json, int from) {
        int at = from;
        while (at <= json.length - Long.BYTES) {
            long found = special(Eights.at(json, at));
            if (found != 0) {
                return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
            at += Long.BYTES;
        }
        while (at < json.length && json[at] >= ' ' && json[at] != '"' && json[at] != '\\') {
            at++;
        }
        return at;
    }

    /**
     * Returns a number whose lowest bit that is set lies in the first of eight bytes that is a quote, a backslash, below a space
     * or no ASCII; 0 if none is. Each subtraction borrows from the highest bit of such a byte, which no other one has. With one
     * bit turned the quote takes the place of the space, next to what is below.
     */
    private static long special(long eight) {
        return (((eight ^ TURNED) - ABOVE_SPACE) | ((eight ^ BACKSLASHES) - ONES) | eight) & HIGHEST;
    }

    /** Returns the place after the escape that starts with the backslash here. */
    static int escapeEnd(byte[] json, int start) throws NotJsonException {
        return switch (at(json, start + 1)) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> start + 2;
            case 'u' -> unicodeEnd(json, start + 2);
            default -> throw NotJsonException.at(start + 1);
        };
    }

    private static int unicodeEnd(byte[] json, int start) throws NotJsonException {
        for (int i = start; i < start + UNICODE_DIGITS; i++) {
            if (Character.digit(at(json, i), 16) < 0) {
                throw NotJsonException.at(i);
            }
        }
        return start + UNICODE_DIGITS;
    }

    /** Returns the place after the number, the boolean or the null that starts here. */
    static int scalarEnd(byte[] json, int start) throws NotJsonException {
        return switch (at(json, start)) {
            case 't' -> wordEnd(json, start, "true");
            case 'f' -> wordEnd(json, start, "false");
            case 'n' -> wordEnd(json, start, "null");
            default -> numberEnd(json, start);
        };
    }

    private static int wordEnd(byte[] json, int start, String word) throws NotJsonException {
        for (int i = 1; i < word.length(); i++) {
            if (at(json, start + i) != word.charAt(i)) {
                throw NotJsonException.at(start + i);
            }
        }
        return start + word.length();
    }

    private static int numberEnd(byte[] json, int start) throws NotJsonException {
        int first = at(json, start) == '-' ? start + 1 : start;
        int end = at(json, first) == '0' ? first + 1 : digitsEnd(json, first);
        int digits = end - first;
        if (at(json, end) == '.') {
            int fraction = end + 1;
            end = digitsEnd(json, fraction);
            digits += end - fraction;
        }
        if (at(json, end) == 'e' || at(json, end) == 'E') {
            byte sign = at(json, end + 1);
            int exponent = sign == '+' || sign == '-' ? end + 2 : end + 1;
            end = digitsEnd(json, exponent);
            digits += end - exponent;
        }
        if (digits > WireJson.LONGEST_NUMBER) {
            throw NotJsonException.limit(start);
        }
        return end;
    }

    /** Returns the place after the digits that start here, of which there must be one. */
    private static int digitsEnd(byte[] json, int start) throws NotJsonException {
        int at = start;
        while (at(json, at) >= '0' && at(json, at) <= '9') {
            at++;
        }
        if (at == start) {
            throw NotJsonException.at(start);
        }
        return at;
    }
}
