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

    /** The names of members that somebody looks for while a body is checked. */
    private static final List<String> OF_MEMBERS = List.of(
            "message",
            "type",
            "timestamp",
            "call",
            "phone_number",
            "customer",
            "assistant",
            "tool_call_list",
            "error",
            "end_reason",
            "duration_seconds",
            "summary",
            "messages",
            "analysis",
            "recording_url",
            "started_at",
            "ended_at",
            "id",
            "status",
            "pipeline",
            "number",
            "name",
            "function",
            "arguments",
            "role",
            "content",
            "llm_config",
            "tools",
            "analysis_plan");

    private final @Nullable Word[] table; // each word in the first free place from the one of its hash on
    private final int longest;

    /** A word, and how it is written, in eights and a rest of less. */
    private record Word(String text, int length, int hash, long[] eights) {

        static Word of(String text) {
            byte[] json = text.getBytes(StandardCharsets.UTF_8);
            long[] eights = new long[json.length / Long.BYTES + 1];
            int last = eights.length - 1;
            for (int i = 0; i < last; i++) {
                eights[i] = Eights.at(json, i * Long.BYTES);
            }
            eights[last] = Eights.rest(json, last * Long.BYTES, json.length);
            return new Word(text, json.length, Eights.hash(json, 0, json.length), eights);
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

    private Words(Set<String> all) {
        table = new @Nullable Word[4 * Integer.highestOneBit(all.size())];
        all.forEach(this::add);
        longest = all.stream().mapToInt(String::length).max().orElse(0);
    }

    /** Knows the names of members. */
    static Words ofMembers() {
        return new Words(Set.copyOf(OF_MEMBERS));
    }

    /** Knows the platform's words and those of an application. */
    static Words ofThePlatform(Collection<String> more) {
        Set<String> all = new HashSet<>(OF_THE_PLATFORM);
        all.addAll(more);
        return new Words(all);
    }

    private void add(String text) {
        Word word = Word.of(text);
        int place = place(word.hash());
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
        String word = end - start > longest ? null : word(json, start, end, Eights.hash(json, start, end));
        return word == null ? new String(json, start, end - start, StandardCharsets.UTF_8) : word;
    }

    /** Returns the word between two places if it is one of these, by its hash. */
    @Nullable
    String word(byte[] json, int start, int end, int hash) {
        int place = place(hash);
        Word word = table[place];
        while (word != null && !word.isAt(json, start, end)) {
            place = place(place + 1);
            word = table[place];
        }
        return word == null ? null : word.text();
    }
}
