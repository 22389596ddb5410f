package dev.callhook.signature;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Undoes what happens to bodies on their way. */
final class BodyChanges {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private BodyChanges() {}

    static byte[] withoutLastLineBreak(byte[] body) {
        int length = body.length;
        if (length > 0 && body[length - 1] == '\n') {
            length--;
        }
        if (length > 0 && length < body.length && body[length - 1] == '\r') {
            length--;
        }
        return Arrays.copyOf(body, length);
    }

    static byte[] withLineBreak(byte[] body) {
        byte[] longer = Arrays.copyOf(body, body.length + 1);
        longer[body.length] = '\n';
        return longer;
    }

    static byte[] withLf(byte[] body) {
        ByteArrayOutputStream changed = new ByteArrayOutputStream(body.length);
        for (int i = 0; i < body.length; i++) {
            boolean pair = body[i] == '\r' && i + 1 < body.length && body[i + 1] == '\n';
            if (!pair) {
                changed.write(body[i]);
            }
        }
        return changed.toByteArray();
    }

    static byte[] withCrLf(byte[] body) {
        ByteArrayOutputStream changed = new ByteArrayOutputStream(body.length);
        for (int i = 0; i < body.length; i++) {
            if (body[i] == '\n' && (i == 0 || body[i - 1] != '\r')) {
                changed.write('\r');
            }
            changed.write(body[i]);
        }
        return changed.toByteArray();
    }

    static byte[] withoutMark(byte[] body) {
        boolean marked = body.length >= MARK.length && Arrays.equals(body, 0, MARK.length, MARK, 0, MARK.length);
        return marked ? Arrays.copyOfRange(body, MARK.length, body.length) : body;
    }

    /** Takes away white space outside of JSON texts: most programs send JSON without. */
    static byte[] withoutSpaces(byte[] body) {
        ByteArrayOutputStream changed = new ByteArrayOutputStream(body.length);
        boolean inText = false;
        for (int i = 0; i < body.length; i++) {
            byte b = body[i];
            if (b == '"') {
                inText = !inText;
            }
            if (inText || (b != ' ' && b != '\n' && b != '\r' && b != '\t')) {
                changed.write(b);
            }
            if (inText && b == '\\' && i + 1 < body.length) {
                changed.write(body[++i]); // whatever it is, it does not end the text
            }
        }
        return changed.toByteArray();
    }
}
