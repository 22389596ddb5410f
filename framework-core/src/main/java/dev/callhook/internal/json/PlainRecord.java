package dev.callhook.internal.json;

import com.fasterxml.jackson.databind.introspect.AnnotatedWithParams;
import org.jspecify.annotations.Nullable;

/**
 * Reads records all of whose components are there, with nothing beside them, and written in the plainest way.
 *
 * @param components by their names
 * @param size how many there are
 * @param creator makes the record; only Jackson may have been given the access that it takes
 */
record PlainRecord(Words<Component> components, int size, AnnotatedWithParams creator) implements PlainReader {

    /**
     * A component of a record.
     *
     * @param index its place
     * @param reader reads it
     */
    record Component(int index, PlainReader reader) {}

    @Override
    public @Nullable Object read(JsonSlice text, int start, int end) {
        byte[] json = text.source();
        if (json[start] != '{') {
            return null;
        }
        @Nullable Object[] values = new @Nullable Object[size];
        int found = 0;
        int at = JsonWalk.firstPart(json, start);
        while (json[at] != '}') {
            int nameEnd = JsonWalk.end(json, at);
            int value = JsonWalk.afterName(json, nameEnd);
            int valueEnd = JsonWalk.end(json, value);
            Component component = components.find(json, at + 1, nameEnd - 1);
            Object read = component == null ? null : component.reader().read(text, value, valueEnd);
            if (component == null || read == null) {
                return null;
            }
            values[component.index()] = read;
            found++;
            at = JsonWalk.nextPart(json, valueEnd);
        }
        return found == size ? created(values) : null; // no member is there twice
    }

    private @Nullable Object created(@Nullable Object[] values) {
        try {
            return creator.call(values);
        } catch (Exception e) {
            return null; // Jackson tells why
        }
    }
}
