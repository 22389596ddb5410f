package dev.callhook.payload;

import java.lang.reflect.Type;
import java.util.Optional;

/**
 * A JSON value exactly as it was received, read only when somebody asks.
 *
 * <p>Immutable and safe for use by several threads. Two values are equal if their bytes are; {@code toString} shows the
 * size and never the content.
 */
public interface RawJson {

    /**
     * Reads the value as a type: a record, a class, a map, {@code JsonNode}, a scalar.
     *
     * <p>Members that the type does not know are ignored.
     *
     * @param type the type to read
     * @param <T> the type to read
     * @return the value, never null
     * @throws IllegalArgumentException if the JSON does not fit the type; the message names the place, not the value
     */
    <T> T as(Class<T> type);

    /**
     * Reads the value as a generic type, such as {@code List<Order>}.
     *
     * @param type the type to read
     * @return the value, never null
     * @throws IllegalArgumentException if the JSON does not fit the type; the message names the place, not the value
     */
    Object as(Type type);

    /**
     * Returns a member of a JSON object.
     *
     * @param name the member's name
     * @return the member; empty if it is absent or {@code null}, or if this value is not an object
     */
    Optional<RawJson> get(String name);

    /**
     * Returns the JSON text as it was received, white space included.
     *
     * @return the text
     */
    String text();

    /**
     * Returns a copy of the bytes as they were received.
     *
     * @return UTF-8 bytes
     */
    byte[] bytes();
}
