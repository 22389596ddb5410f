package dev.callhook.internal.schema;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.AbstractDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.std.ContainerDeserializerBase;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import dev.callhook.handler.Description;
import dev.callhook.internal.json.ArgumentCheck;
import dev.callhook.internal.json.ArgumentTypes;
import dev.callhook.payload.RawJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Walks over a type along the deserializers that it is read with, so that the schema says what the reader does. Used once, by
 * one thread.
 */
final class SchemaWalk {

    private final ArgumentTypes types;
    private final DeserializationContext context;
    private final JavaType root;
    private final BeanWalk beans;
    private boolean constrained;

    SchemaWalk(ArgumentTypes types, JavaType root) {
        this.types = types;
        this.context = types.context();
        this.root = root;
        this.beans = new BeanWalk(this, types, context);
    }

    ArgumentSchema schema(Declaration declaration) {
        try {
            JsonDeserializer<?> deserializer = context.findRootValueDeserializer(root);
            Draft draft = draft(new Place(root, deserializer, Optional.empty(), declaration));
            ArgumentCheck check =
                    constrained ? draft.check() : ArgumentCheck.NONE; // else references that check nothing
            return new ArgumentSchema(draft.tree(), beans.definitions(), check, draft.reading());
        } catch (JsonMappingException e) {
            throw refused(root, "cannot be read");
        }
    }

    /** Notes whether there is something to check. */
    void constrain(boolean more) {
        constrained |= more;
    }

    Draft draft(Place place) throws JsonMappingException {
        JavaType type = place.type();
        JsonDeserializer<?> deserializer = ArgumentTypes.bare(place.deserializer());
        if (type.getTypeHandler() != null || context.getConfig().findTypeDeserializer(type) != null) {
            throw refused(type, "is read as one of several types");
        }
        if (!ArgumentTypes.isBuiltIn(deserializer)) {
            throw refused(type, "has a deserializer of its own");
        }
        if (type.isReferenceType()) {
            return draft(
                    held(place, type.getReferencedType(), place.declaration().unwrapped()));
        }
        Draft draft = deserializer instanceof BeanDeserializerBase bean
                ? beans.draft(type, bean)
                : plain(place, deserializer);
        constrain(place.declaration().writeInto(draft, type));
        return draft;
    }

    private Draft plain(Place place, JsonDeserializer<?> deserializer) throws JsonMappingException {
        JavaType type = place.type();
        if (type.equals(root) && type.hasRawClass(RawJson.class)) {
            return Draft.of(Map.of()); // it is not read
        }
        Optional<Draft> scalar = formatted(place).or(() -> Scalars.of(type));
        if (scalar.isPresent()) {
            return scalar.get();
        }
        if (type.isEnumType()) {
            return constants(type);
        }
        if (type.isMapLikeType()) {
            return map(place);
        }
        if (type.isCollectionLikeType() || type.isArrayType()) {
            Draft element = draft(content(place));
            return Draft.ofType("array").with("items", element.tree()).check(Checks.ofElements(element.check()));
        }
        if (deserializer instanceof FromStringDeserializer) {
            return Draft.ofType("string");
        }
        throw refused(
                type, deserializer instanceof AbstractDeserializer ? "is abstract" : "is read in a way of its own");
    }

    private Draft constants(JavaType type) {
        Draft draft = proven(type, () -> new EnumConstants(type).draft(types));
        typeDescription(type).ifPresent(text -> draft.with(Draft.DESCRIPTION, text));
        return draft;
    }

    private <T> T proven(JavaType type, Supplier<T> constants) {
        try {
            return constants.get();
        } catch (IllegalArgumentException e) {
            throw refused(type, "has constants that are not read from what they are written as");
        }
    }

    private Draft map(Place place) throws JsonMappingException {
        Draft value = draft(content(place));
        Draft map = Draft.ofType("object").check(Checks.ofValues(value.check()));
        JavaType key = place.type().getKeyType();
        if (key.isEnumType()) {
            Map<String, Object> properties = new LinkedHashMap<>();
            proven(key, () -> new EnumConstants(key).keys(types)).forEach(name -> properties.put(name, value.tree()));
            return map.with(Draft.PROPERTIES, properties).with(Draft.OTHER_PROPERTIES, false);
        }
        if (!key.isJavaLangObject() && !CharSequence.class.isAssignableFrom(key.getRawClass())) {
            throw refused(place.type(), "has keys that are neither texts nor constants of an enum");
        }
        return map.with(Draft.OTHER_PROPERTIES, value.tree());
    }

    private Place content(Place container) throws JsonMappingException {
        JavaType content = container.type().getContentType();
        Declaration declaration = container.declaration().held();
        return ArgumentTypes.bare(container.deserializer()) instanceof ContainerDeserializerBase<?> known
                        && known.getContentDeserializer() != null
                ? new Place(content, known.getContentDeserializer(), container.property(), declaration)
                : held(container, content, declaration);
    }

    private Place held(Place place, JavaType type, Declaration declaration) throws JsonMappingException {
        BeanProperty property = place.property().orElse(null);
        return new Place(type, context.findContextualValueDeserializer(type, property), place.property(), declaration);
    }

    /** Returns the schema of a date, for instance, for whose text a property chose another form. */
    private Optional<Draft> formatted(Place place) {
        Class<?> type = place.type().getRawClass();
        if (place.property().isEmpty() || Times.of(type).isEmpty()) {
            return Optional.empty();
        }
        JsonFormat.Value format = place.property().get().findPropertyFormat(context.getConfig(), type);
        return format.hasPattern()
                ? Optional.of(Draft.ofType("string").remark("written as " + Times.readable(format.getPattern())))
                : Optional.empty();
    }

    static Optional<String> typeDescription(JavaType type) {
        return Optional.ofNullable(type.getRawClass().getAnnotation(Description.class))
                .map(Description::value);
    }

    IllegalArgumentException refused(JavaType type, String reason) {
        return new IllegalArgumentException("has the type " + ArgumentTypes.nameOf(root)
                + ", which no JSON Schema describes, since "
                + (type.equals(root) ? "it" : ArgumentTypes.nameOf(type)) + " " + reason
                + ": use a record, a scalar, a list or a map of texts to them, or take a JsonNode");
    }
}
