package dev.callhook.internal.json;

import dev.callhook.payload.CallMessage;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the members of {@code message} lie in a body: names and places side by side, as a body has few of them. */
final class MessageMembers implements JsonObject {

    private static final int USUAL = 12;

    private final JsonSlice body;
    private String[] names = new String[USUAL];
    private int[] starts = new int[USUAL];
    private int[] ends = new int[USUAL];
    private int count;
    private JsonSlice whole;
    private AssistantParts assistant = AssistantParts.NONE;
    private @Nullable List<CallMessage> transcript;

    MessageMembers(JsonSlice body) {
        this.body = body;
        this.whole = body;
    }

    /** Adds a member; an end of 0 says that it is a scalar, whose end is looked for when somebody reads it. */
    void add(String name, int start, int end) {
        if (count == names.length) {
            names = Arrays.copyOf(names, 2 * count);
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        names[count] = name;
        starts[count] = body.offset() + start;
        ends[count++] = end == 0 ? 0 : body.offset() + end;
    }

    /** Ends with the place of the object itself. */
    MessageMembers within(int start, int end, AssistantParts parts, @Nullable List<CallMessage> messages) {
        whole = body.part(start, end);
        assistant = parts;
        transcript = messages;
        return this;
    }

    /** Returns the whole object. */
    JsonSlice whole() {
        return whole;
    }

    /** Returns the messages of a report if they have been read; null if they have not, or are not as they should be. */
    @Nullable
    List<CallMessage> transcript() {
        return transcript;
    }

    AssistantParts assistant() {
        return assistant;
    }

    @Override
    public int find(String name) {
        for (int i = 0; i < count; i++) {
            if (names[i].equals(name)) {
                return starts[i];
            }
        }
        return -1;
    }

    @Override
    public JsonSlice at(int place) {
        for (int i = 0; i < count; i++) {
            if (starts[i] == place && ends[i] > 0) {
                return body.slice(place, ends[i]);
            }
        }
        return body.at(place);
    }

    @Override
    public String textAt(int place) {
        return body.textAt(place);
    }

    @Override
    public byte[] source() {
        return body.source();
    }
}
