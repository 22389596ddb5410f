package dev.callhook.internal.json;

import dev.callhook.payload.EventType;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words that are expected, so that no text is made of them when they come. JSON writes them without escapes. Immutable.
 *
 * @param <T> what they stand for
 */
final class Words<T> {

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

    private final @Nullable Word<T>[] table; // each word in the first free place from the one of its hash on
    private final int longest;

    /** What a word stands for, and how it is written, in eights and a rest of less. */
    private record Word<T>(T meaning, int length, int hash, long[] eights) {

        static <T> Word<T> of(String text, T meaning) {
            byte[] json = text.getBytes(StandardCharsets.UTF_8);
            long[] eights = new long[json.length / Long.BYTES + 1];
            int last = eights.length - 1;
            for (int i = 0; i < last; i++) {
                eights[i] = Eights.at(json, i * Long.BYTES);
            }
            eights[last] = Eights.rest(json, last * Long.BYTES, json.length);
            return new Word<>(meaning, json.length, Eights.hash(json, 0, json.length), eights);
        }

        boolean isAt(byte[] json, int start, int end) {
            if (end - start != length) {
                return false;
            }
            int last = eights.length - 1;
            for (int i = 0; i < last; i++) {
                if (eights[i] != Eights.at(json, start + i * Long.BYTES)) {
                    return false;
                }
            }
            return eights[last] == Eights.rest(json, start + last * Long.BYTES, end);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of what is generic
    private Words(Map<String, T> all) {
        table = (@Nullable Word<T>[]) new @Nullable Word[4 * Integer.highestOneBit(all.size() | 1)];
        all.forEach(this::add);
        int most = 0;
        for (Word<T> word : table) {
            most = word == null ? most : Math.max(most, word.length());
        }
        longest = most;
    }

    /** Knows the words of an application. */
    static <T> Words<T> of(Map<String, T> all) {
        return new Words<>(all);
    }

    /** Knows the names of members. */
    static Words<Member> ofMembers() {
        Map<String, Member> all = new HashMap<>();
        for (Member member : Member.values()) {
            all.put(member.toString(), member);
        }
        return new Words<>(all);
    }

    /** Knows the platform's words and those of an application. */
    static Words<String> ofThePlatform(Collection<String> more) {
        Map<String, String> all = new HashMap<>();
        OF_THE_PLATFORM.forEach(word -> all.put(word, word));
        more.forEach(word -> all.put(word, word));
        return new Words<>(all);
    }

    private void add(String text, T meaning) {
        Word<T> word = Word.of(text, meaning);
        int place = place(word.hash());
        while (table[place] != null) {
            place = place(place + 1);
        }
        table[place] = word;
    }

    private int place(int hash) {
        return hash & table.length - 1;
    }

    /** Returns what the text between two places stands for, which has no escapes; null if it is none of these words. */
    @Nullable
    T find(byte[] json, int start, int end) {
        return end - start > longest ? null : find(json, start, end, Eights.hash(json, start, end));
    }

    /** Returns the same by the hash of the text. */
    @Nullable
    T find(byte[] json, int start, int end, int hash) {
        int place = place(hash);
        Word<T> word = table[place];
        while (word != null && !word.isAt(json, start, end)) {
            place = place(place + 1);
            word = table[place];
        }
        return word == null ? null : word.meaning();
    }
}
