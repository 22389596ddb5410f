package dev.callhook.testkit.recording;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.callhook.handler.Sensitive;
import dev.callhook.payload.ToolCall;
import dev.callhook.testkit.json.KitJson;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The type as which a value is read, and whether the value is marked as a whole.
 *
 * @param type the type
 * @param marked whether {@link Sensitive} stands on it
 */
record MarkedType(JavaType type, boolean marked) {

    /**
     * Masks what is marked of a value, or secret or a phone number by its name, so that it is still read; {@code strict} masks what
     * no component takes too.
     */
    JsonNode masked(String name, JsonNode value, ValueMask values, boolean strict) {
        if (!marked && MemberNames.isSecret(name)) {
            return new MarkedType(type, true).masked(name, value, values, strict);
        }
        if (type.isReferenceType()) {
            return content().masked(name, value, values, strict);
        }
        if (value.isArray() && (type.isCollectionLikeType() || type.isArrayType())) {
            return values.parts(value, (none, part) -> content().masked(name, part, values, strict));
        }
        if (value instanceof ObjectNode object && type.isMapLikeType()) {
            boolean isNumber = MemberNames.isNumber(name); // then all that is in it
            return values.members(object, (key, part) -> content().masked(isNumber ? name : key, part, values, strict));
        }
        return value instanceof ObjectNode object && isRecordOrBean()
                ? members(object, values, strict)
                : scalar(name, value, values);
    }

    private JsonNode members(ObjectNode object, ValueMask values, boolean strict) {
        return values.members(
                object,
                (name, part) -> member(name)
                        .map(member -> member.masked(name, part, values, strict))
                        .orElseGet(() -> strict || marked ? values.masked(part) : values.argument(name, part)));
    }

    /** Masks a scalar, or what is of another shape than its type. */
    private JsonNode scalar(String name, JsonNode value, ValueMask values) {
        boolean isMarked = holdsMark();
        if (value.isTextual() && type.isEnumType() && (isMarked || MemberNames.isNumber(name))) {
            return KitJson.node(type.getRawClass().getEnumConstants()[0]);
        }
        return isMarked ? values.masked(value) : values.argument(name, value);
    }

    private MarkedType content() {
        return new MarkedType(type.getContentType(), marked);
    }

    /** Tells whether it is a type of the application, by which a value is read part by part. */
    boolean isTyped() {
        return type.isReferenceType() ? content().isTyped() : isRecordOrBean();
    }

    /** Returns the component of a name on the wire. */
    Optional<MarkedType> member(String name) {
        return isRecordOrBean()
                ? properties()
                        .filter(property -> property.getName().equals(name)
                                || property.findAliases().stream()
                                        .anyMatch(alias -> alias.getSimpleName().equals(name)))
                        .map(this::member)
                        .findFirst()
                : Optional.empty();
    }

    private MarkedType member(BeanPropertyDefinition property) {
        boolean isMarked = property.getConstructorParameter() != null
                && property.getConstructorParameter().hasAnnotation(Sensitive.class);
        return new MarkedType(
                property.getPrimaryType(), marked || isMarked || isMarkedComponent(property.getInternalName()));
    }

    private boolean isMarkedComponent(String name) {
        return type.getRawClass().isRecord()
                && Stream.of(type.getRawClass().getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .anyMatch(component -> component.isAnnotationPresent(Sensitive.class));
    }

    private Stream<BeanPropertyDefinition> properties() {
        return RecordingJson.properties(type).findProperties().stream();
    }

    private boolean isRecordOrBean() {
        Class<?> raw = type.getRawClass();
        return !raw.isInterface()
                && !type.isContainerType()
                && !type.isEnumType()
                && !type.isPrimitive()
                && !JsonNode.class.isAssignableFrom(raw)
                && !ToolCall.class.equals(raw)
                && !raw.getName().startsWith("java.");
    }

    /** Tells whether anything in it is marked. */
    boolean holdsMark() {
        return holdsMark(new HashSet<>());
    }

    private boolean holdsMark(Set<JavaType> seen) {
        if (marked || !seen.add(type)) {
            return marked;
        }
        if (type.getContentType() != null) {
            return content().holdsMark(seen);
        }
        return isRecordOrBean()
                && properties().anyMatch(property -> member(property).holdsMark(seen));
    }
}
