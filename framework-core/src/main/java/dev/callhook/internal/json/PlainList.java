package dev.callhook.internal.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists whose elements are all written in the plainest way.
 *
 * @param elements reads them
 */
record PlainList(PlainReader elements) implements PlainReader {

    @Override
    public @Nullable Object read(JsonSlice text, int start, int end) {
        byte[] json = text.source();
        if (json[start] != '[') {
            return null;
        }
        List<Object> list = new ArrayList<>();
        int at = JsonWalk.firstPart(json, start);
        while (json[at] != ']') {
            int elementEnd = JsonWalk.end(json, at);
            Object element = elements.read(text, at, elementEnd);
            if (element == null) {
                return null;
            }
            list.add(element);
            at = JsonWalk.nextPart(json, elementEnd);
        }
        return list;
    }
}
