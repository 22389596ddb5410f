package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.callhook.payload.RawJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** One JSON value inside the bytes of a body that has been checked, as a whole or up to its end. */
public final class JsonSlice implements RawJson {

    private final WireJson json;
    private final byte[] source;
    private final int offset;
    private final int length;

    JsonSlice(WireJson json, byte[] source, int offset, int length) {
        this.json = json;
        this.source = source;
        this.offset = offset;
        this.length = length;
    }

    @Override
    public <T> T as(Class<T> type) {
        return read(json.reader(json.typeOf(type)), json.typeOf(type));
    }

    @Override
    public Object as(Type type) {
        return read(json.reader(json.typeOf(type)), json.typeOf(type));
    }

    /** Reads with a prepared reader. */
    <T> T readWith(ObjectReader reader) throws IOException {
        try (JsonParser parser = parser()) {
            parser.setCodec(reader); // for deserializers that read values in values
            return reader.readValue(parser);
        }
    }

    private <T> T read(ObjectReader reader, JavaType type) {
        try {
            T value = readWith(reader);
            if (value != null) {
                return value;
            }
        } catch (JacksonException e) {
            // without the cause: its text holds values, which do not belong in a log
            throw new IllegalArgumentException("the JSON does not fit " + Misfit.nameOf(type) + ": "
                    + Misfit.of(e, type).at("value"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("the JSON is null, which is no " + Misfit.nameOf(type));
    }

    @Override
    public Optional<RawJson> get(String name) {
        JsonSlice value = member(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    @Override
    public String text() {
        return new String(source, offset, length, StandardCharsets.UTF_8);
    }

    @Override
    public byte[] bytes() {
        return Arrays.copyOfRange(source, offset, offset + length);
    }

    /** {@return the members of an object by name; none if this is not an object} */
    public Map<String, JsonSlice> members() {
        return isObject() ? SliceCursor.members(this) : Map.of();
    }

    /** Returns a member; null if there is none of this name, or this is not an object. */
    @Nullable
    JsonSlice member(String name) {
        int place = isObject() ? MemberSearch.find(this, name) : -1;
        return place < 0 ? null : at(place);
    }

    /** {@return the elements of an array; none if this is not an array} */
    public List<JsonSlice> elements() {
        return isArray() ? SliceCursor.elements(this) : List.of();
    }

    /** Returns the value that starts at a place of the source. */
    JsonSlice at(int place) {
        return slice(place, JsonWalk.end(source, place));
    }

    /** Returns the value between two places of the source. */
    JsonSlice slice(int start, int end) {
        return new JsonSlice(json, source, start, end - start);
    }

    byte[] source() {
        return source;
    }

    int offset() {
        return offset;
    }

    int length() {
        return length;
    }

    /** {@return whether this is {@code null}} */
    public boolean isNull() {
        return first() == 'n';
    }

    /** {@return whether this is an object} */
    public boolean isObject() {
        return first() == '{';
    }

    /** {@return whether this is an array} */
    public boolean isArray() {
        return first() == '[';
    }

    boolean isText() {
        return first() == '"';
    }

    /** {@return the text of a string, or of a number or boolean as it was written; null for anything else} */
    public @Nullable String scalar() {
        return switch (first()) {
            case '{', '[', 'n' -> null;
            case '"' -> textAt(offset);
            default -> text();
        };
    }

    /** Returns the text that starts at a place of the source. */
    String textAt(int place) {
        return json.text(source, place);
    }

    /** Names the kind of value for a message: {@code text}, {@code number}, {@code object}, ... */
    String kind() {
        return JsonWalk.kind(first());
    }

    JsonParser parser() throws IOException {
        return json.parser(source, offset, length);
    }

    /** {@return a number that differs where the bytes do, but for a rare chance} */
    public long fingerprint() {
        CRC32C sum = new CRC32C();
        sum.update(source, offset, length);
        return sum.getValue() << Integer.SIZE | length;
    }

    private byte first() {
        return source[offset]; // a slice starts with the first byte of its token
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonSlice that
                && Arrays.equals(source, offset, offset + length, that.source, that.offset, that.offset + that.length);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(fingerprint());
    }

    @Override
    public String toString() {
        return "RawJson[" + length + " bytes]";
    }
}
