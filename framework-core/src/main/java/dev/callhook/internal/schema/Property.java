package dev.callhook.internal.schema;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A property that a bean is read from.
 *
 * @param read how Jackson reads it
 * @param created whether it goes to the creator, which is not called without it
 * @param declaration what the developer wrote at its field, its parameter and its setter
 */
record Property(SettableBeanProperty read, boolean created, Declaration declaration) {

    /** Returns the properties of a bean: those of its creator in their order, then the others by name. */
    static List<Property> of(BeanDeserializerBase bean, BeanDescription description) {
        Map<String, SettableBeanProperty> created = new LinkedHashMap<>();
        sorted(bean.creatorProperties(), Comparator.comparingInt(SettableBeanProperty::getCreatorIndex))
                .forEach(property -> created.putIfAbsent(property.getName(), property));
        Stream<SettableBeanProperty> others = sorted(
                        bean.properties(), Comparator.comparing(SettableBeanProperty::getName))
                .filter(property -> !created.containsKey(property.getName()));
        return Stream.concat(created.values().stream(), others)
                .filter(property -> !property.isInjectionOnly() && !property.isIgnorable())
                .map(property ->
                        new Property(property, created.containsValue(property), declaration(property, description)))
                .toList();
    }

    private static Stream<SettableBeanProperty> sorted(
            Iterator<SettableBeanProperty> properties, Comparator<SettableBeanProperty> order) {
        List<SettableBeanProperty> all = new ArrayList<>();
        properties.forEachRemaining(all::add);
        return all.stream().sorted(order);
    }

    private static Declaration declaration(SettableBeanProperty property, BeanDescription description) {
        Optional<BeanPropertyDefinition> definition = description.findProperties().stream()
                .filter(candidate -> candidate.getName().equals(property.getName()))
                .findFirst();
        Stream<AnnotatedMember> field = definition.<AnnotatedMember>map(BeanPropertyDefinition::getField).stream();
        return Declaration.of(Stream.concat(Stream.of(property.getMember()), field)
                .filter(Objects::nonNull)
                .distinct());
    }

    Place place() {
        return new Place(read.getType(), read.getValueDeserializer(), Optional.of(read), declaration);
    }

    String name() {
        return read.getName();
    }

    /** Returns the names under which the property is read. */
    List<String> names(DeserializationConfig config) {
        return Stream.concat(
                        Stream.of(name()), read.findAliases(config).stream().map(PropertyName::getSimpleName))
                .distinct()
                .toList();
    }

    /** Tells whether the reader refuses an object without the property, by asking for what it takes instead. */
    boolean isRequiredBy(DeserializationContext context) {
        if (!created || read.isRequired()) {
            return created;
        }
        try {
            return read.getNullValueProvider().getAbsentValue(context) == null
                    && read.getValueDeserializer().getAbsentValue(context) == null;
        } catch (JsonMappingException e) {
            return true; // nothing stands for a number that is absent
        }
    }

    /** Tells whether the developer wants the property, though the reader does without. */
    boolean isDemanded() {
        return read.isRequired() || Constraints.demandValue(declaration.annotations());
    }
}
