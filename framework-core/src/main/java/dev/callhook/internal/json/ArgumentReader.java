package dev.callhook.internal.json;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * Reads values of a type by the rules of arguments, in JSON that has been checked. Immutable and safe for use by several threads.
 *
 * @param plain reads what is written in the plainest way
 * @param reader reads everything, by Jackson, and tells what does not fit
 */
record ArgumentReader(PlainReader plain, Supplier<ObjectReader> reader) {

    /** Returns the value that Jackson would read between two places of a text. */
    Object read(JsonSlice text, int start, int end) throws IOException {
        Object read = plain.read(text, start, end);
        return read == null ? text.slice(start, end).readWith(reader.get()) : read;
    }

    /** Returns what Jackson would read of a value. */
    Object read(JsonSlice value) throws IOException {
        return read(value, value.offset(), value.offset() + value.length());
    }
}
