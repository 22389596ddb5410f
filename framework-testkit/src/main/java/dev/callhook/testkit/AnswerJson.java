package dev.callhook.testkit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.callhook.payload.RawJson;
import dev.callhook.testkit.json.KitJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A JSON value of an answer; its text is compact, with numbers as they were written. */
record AnswerJson(JsonNode node) implements RawJson {

    /** Returns the value if the bytes are JSON and nothing else. */
    static Optional<AnswerJson> of(byte[] body) {
        try {
            JsonNode node = KitJson.MAPPER
                    .readerFor(JsonNode.class)
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readValue(body);
            return Optional.of(new AnswerJson(node)).filter(json -> !node.isMissingNode());
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
            T value = KitJson.MAPPER.readValue(KitJson.MAPPER.treeAsTokens(node), type);
            if (value != null && !node.isNull()) {
                return value;
            }
        } catch (JsonMappingException e) {
            throw new IllegalArgumentException("the JSON does not fit " + name + place(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot happen: it is a tree
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
        return Optional.ofNullable(node.get(name))
                .filter(member -> !member.isNull())
                .map(AnswerJson::new);
    }

    @Override
    public String text() {
        return node.toString();
    }

    @Override
    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the members of an object by name; none if this is not an object. */
    Map<String, AnswerJson> members() {
        Map<String, AnswerJson> members = new LinkedHashMap<>();
        node.properties().forEach(member -> members.put(member.getKey(), new AnswerJson(member.getValue())));
        return members;
    }

    /** Returns the elements of a list; none if this is not a list. */
    List<AnswerJson> elements() {
        List<AnswerJson> elements = new ArrayList<>();
        if (isList()) {
            node.forEach(element -> elements.add(new AnswerJson(element)));
        }
        return elements;
    }

    /** Returns what a JSON string says, and any other value as its JSON. */
    String words() {
        return isText() ? node.textValue() : text();
    }

    boolean isText() {
        return node.isTextual();
    }

    boolean isList() {
        return node.isArray();
    }

    boolean isObject() {
        return node.isObject();
    }

    /** {@return the size, as everywhere else: the content is for {@code text()}} */
    @Override
    public String toString() {
        return "RawJson[" + bytes().length + " bytes]";
    }
}
