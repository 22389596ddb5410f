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

    /** Returns the value that Jackson would read. */
    Object read(JsonSlice value) throws IOException {
        Object read = plain.read(value, value.offset(), value.offset() + value.length());
        return read == null ? value.readWith(reader.get()) : read;
    }
}
