package dev.callhook.internal.schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.BuilderBasedDeserializer;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.introspect.AnnotatedWithParams;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import dev.callhook.internal.json.ArgumentTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The part of the walk that is about objects: records, classes with creators, and beans. */
final class BeanWalk {

    private static final Set<Class<?>> READ_AS_OBJECTS = Set.of(BeanDeserializer.class, BuilderBasedDeserializer.class);

    private final SchemaWalk walk;
    private final ArgumentTypes types;
    private final DeserializationContext context;
    private final Definitions definitions = new Definitions();

    BeanWalk(SchemaWalk walk, ArgumentTypes types, DeserializationContext context) {
        this.walk = walk;
        this.types = types;
        this.context = context;
    }

    Map<String, Map<String, Object>> definitions() {
        return definitions.schemas();
    }

    Draft draft(JavaType type, BeanDeserializerBase bean) throws JsonMappingException {
        ValueInstantiator creator = bean.getValueInstantiator();
        if (creator.canCreateUsingDelegate()) {
            return delegate(creator.getDelegateType(context.getConfig()), creator.getDelegateCreator());
        }
        if (creator.canCreateUsingArrayDelegate()) {
            return delegate(creator.getArrayDelegateType(context.getConfig()), creator.getArrayDelegateCreator());
        }
        if (!creator.canCreateFromObjectWith() && !creator.canCreateUsingDefault()) {
            return Scalars.madeBy(creator).orElseThrow(() -> walk.refused(type, "has no creator"));
        }
        if (definitions.know(type)) {
            return definitions.reference(type);
        }
        definitions.open(type);
        return definitions.close(type, object(type, bean));
    }

    /** The value is read as another type, which a creator takes. */
    private Draft delegate(JavaType type, AnnotatedWithParams creator) throws JsonMappingException {
        Declaration declaration = Declaration.of(Stream.of(creator.getParameter(0)));
        return walk.draft(
                new Place(type, context.findContextualValueDeserializer(type, null), Optional.empty(), declaration));
    }

    private Draft object(JavaType type, BeanDeserializerBase bean) throws JsonMappingException {
        BeanDescription description = context.getConfig().introspect(type);
        requireReadByName(type, bean, description);
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        List<Member> checks = new ArrayList<>();
        List<Member> readings = new ArrayList<>();
        for (Property property : Property.of(bean, description)) {
            Draft value = walk.draft(property.place());
            properties.put(property.name(), value.tree());
            List<String> names = property.names(context.getConfig());
            String missing = ArgumentTypes.missing(property.read().getType());
            boolean told = property.isRequiredBy(context);
            boolean demanded = !told && property.isDemanded();
            if (told || demanded) {
                required.add(property.name());
            }
            readings.add(new Member(names, told ? missing : "", types.reading(property.read())));
            checks.add(new Member(names, demanded ? missing : "", value.check()));
            walk.constrain(demanded);
        }
        Draft draft = Draft.ofType("object")
                .with(Draft.PROPERTIES, properties)
                .check(Member.of(checks))
                .reads(Member.of(readings));
        SchemaWalk.typeDescription(type).ifPresent(text -> draft.with(Draft.DESCRIPTION, text));
        return required.isEmpty() ? draft : draft.with(Draft.REQUIRED, List.copyOf(required));
    }

    private void requireReadByName(JavaType type, BeanDeserializerBase bean, BeanDescription description) {
        boolean unwrapped = description.findProperties().stream()
                .map(BeanPropertyDefinition::getPrimaryMember)
                .filter(Objects::nonNull)
                .anyMatch(member -> member.hasAnnotation(JsonUnwrapped.class));
        if (unwrapped || bean.getObjectIdReader() != null || !READ_AS_OBJECTS.contains(bean.getClass())) {
            throw walk.refused(type, "is read in a way of its own");
        }
    }
}
