package dev.callhook.internal.json;

import dev.callhook.payload.EventType;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts that come in nearly every delivery, so that none of them is made anew. Immutable. */
final class Words {

    /** What the platform says of calls, tool calls and messages; other words may come. */
    private static final List<String> OF_THE_PLATFORM = List.of(
            EventType.ASSISTANT_REQUEST,
            EventType.TOOL_CALLS,
            EventType.STATUS_UPDATE,
            EventType.END_OF_CALL_REPORT,
            "inbound_phone_call",
            "outbound_phone_call",
            "web_call",
            "ringing",
            "in-progress",
            "ended",
            "ended-with-error",
            "standard",
            "function",
            "assistant",
            "user",
            "system",
            "tool");

    private final @Nullable String[] table; // each word in the first free place from the one of its hash on
    private final int longest;

    /** Knows the platform's words and those of an application; only ASCII can be found. */
    Words(Collection<String> more) {
        Set<String> all = new HashSet<>(OF_THE_PLATFORM);
        all.addAll(more);
        table = new @Nullable String[4 * Integer.highestOneBit(all.size())];
        all.forEach(this::add);
        longest = all.stream().mapToInt(String::length).max().orElse(0);
    }

    private void add(String word) {
        int place = place(word.hashCode());
        while (table[place] != null) {
            place = place(place + 1);
        }
        table[place] = word;
    }

    private int place(int hash) {
        return hash & table.length - 1;
    }

    /** Returns the text between two places, which has no escapes. */
    String text(byte[] json, int start, int end) {
        String word = end - start > longest ? null : word(json, start, end);
        return word == null ? new String(json, start, end - start, StandardCharsets.UTF_8) : word;
    }

    private @Nullable String word(byte[] json, int start, int end) {
        int hash = 0; // as that of a text
        for (int i = start; i < end; i++) {
            hash = 31 * hash + json[i];
        }
        int place = place(hash);
        String word = table[place];
        while (word != null && !isAt(word, json, start, end)) {
            place = place(place + 1);
            word = table[place];
        }
        return word;
    }

    private static boolean isAt(String word, byte[] json, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (word.charAt(i - start) != json[i]) {
                return false;
            }
        }
        return true;
    }
}
