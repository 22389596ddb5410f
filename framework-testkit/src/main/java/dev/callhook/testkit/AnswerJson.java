package dev.callhook.testkit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.callhook.payload.RawJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A JSON value of an answer, as its bytes are, without white space around it. */
final class AnswerJson implements RawJson {

    private final byte[] json;

    private AnswerJson(byte[] json) {
        this.json = json;
    }

    /** Returns the value if the bytes are JSON and nothing else. */
    static Optional<AnswerJson> of(byte[] body) {
        try {
            KitJson.MAPPER.readTree(body); // also finds what follows the value
            try (JsonParser parser = KitJson.MAPPER.createParser(body)) {
                return parser.nextToken() == null ? Optional.empty() : Optional.of(next(parser, body));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public <T> T as(Class<T> type) {
        return read(KitJson.MAPPER.constructType(type));
    }

    @Override
    public Object as(Type type) {
        return read(KitJson.MAPPER.constructType(type));
    }

    private <T> T read(JavaType type) {
        String name = type.getRawClass().getSimpleName();
        try {
            T value = KitJson.MAPPER.readValue(json, type);
            if (value != null) {
                return value;
            }
        } catch (JsonMappingException e) {
            throw new IllegalArgumentException("the JSON does not fit " + name + place(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot happen: it is JSON
        }
        throw new IllegalArgumentException("the JSON is null, which is no " + name);
    }

    private static String place(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "" : " at " + path.replaceFirst("^\\.", "");
    }

    @Override
    public Optional<RawJson> get(String name) {
        return Optional.<RawJson>ofNullable(members().get(name))
                .filter(value -> !value.text().equals("null"));
    }

    @Override
    public String text() {
        return new String(json, StandardCharsets.UTF_8);
    }

    @Override
    public byte[] bytes() {
        return json.clone();
    }

    /** Returns the members of an object by name; none if this is not an object. */
    Map<String, AnswerJson> members() {
        Map<String, AnswerJson> members = new LinkedHashMap<>();
        try (JsonParser parser = KitJson.MAPPER.createParser(json)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, next(parser, json));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot happen: it is JSON
        }
        return members;
    }

    /** Returns the elements of a list; none if this is not a list. */
    List<AnswerJson> elements() {
        List<AnswerJson> elements = new ArrayList<>();
        try (JsonParser parser = KitJson.MAPPER.createParser(json)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(next(parser, json));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot happen: it is JSON
        }
        return elements;
    }

    /** Returns what a JSON string says, and any other value as its JSON. */
    String words() {
        return isText() ? as(String.class) : text();
    }

    boolean isText() {
        return json[0] == '"';
    }

    boolean isList() {
        return json[0] == '[';
    }

    boolean isObject() {
        return json[0] == '{';
    }

    /** Passes over the value whose first token has just been read. */
    private static AnswerJson next(JsonParser parser, byte[] source) throws IOException {
        int start = (int) parser.currentTokenLocation().getByteOffset();
        parser.finishToken(); // a string is read lazily, and ends only now
        parser.skipChildren();
        return new AnswerJson(
                Arrays.copyOfRange(source, start, (int) parser.currentLocation().getByteOffset()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AnswerJson that && Arrays.equals(json, that.json);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(json);
    }

    @Override
    public String toString() {
        return "RawJson[" + json.length + " bytes]";
    }
}
