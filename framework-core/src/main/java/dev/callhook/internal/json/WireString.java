package dev.callhook.internal.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads texts in JSON that has been checked, without a parser. Safe for use by several threads. */
final class WireString {

    private static final int ROOM = 2_000;

    private final Spares<EscapedText> spareRoom = new Spares<>(() -> new EscapedText(ROOM));

    /** Returns the text that starts at a place. */
    String read(byte[] source, int start) {
        String plain = plain(source, start);
        return plain == null ? unescaped(source, start + 1, JsonWalk.end(source, start) - 1) : plain;
    }

    private static @Nullable String plain(byte[] source, int start) {
        int first = start + 1;
        int end = JsonTokens.plainEnd(source, first);
        return source[end] == '"' ? new String(source, first, end - first, StandardCharsets.UTF_8) : null;
    }

    private String unescaped(byte[] source, int start, int end) {
        if (end - start > ROOM) {
            return new EscapedText(end - start).read(source, start, end);
        }
        EscapedText room = spareRoom.take();
        String text = room.read(source, start, end);
        spareRoom.giveBack(room);
        return text;
    }
}
