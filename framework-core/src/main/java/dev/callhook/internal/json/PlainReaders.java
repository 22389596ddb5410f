package dev.callhook.internal.json;

import com.fasterxml.jackson.annotation.JacksonAnnotation;
import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializer;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.introspect.AnnotatedWithParams;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the plain reader of a type: of scalars, and of enums, records and lists of them, as far as nothing is said to Jackson
 * about how they are read. Used once, by one thread.
 */
final class PlainReaders {

    private static final PlainReader NONE = (text, start, end) -> null;

    private final DeserializationContext context;
    private final Set<JavaType> open = new HashSet<>();

    private PlainReaders(DeserializationContext context) {
        this.context = context;
    }

    /** Returns the reader of a type, which reads nothing if the type is left to Jackson. */
    static PlainReader of(DeserializationContext context, JavaType type) {
        try {
            PlainReader found = new PlainReaders(context).find(type);
            return found == null ? NONE : found;
        } catch (JsonMappingException e) {
            return NONE; // those who ask Jackson tell it
        }
    }

    private @Nullable PlainReader find(JavaType type) throws JsonMappingException {
        Class<?> raw = type.getRawClass();
        if (raw == List.class) {
            PlainReader elements = find(type.getContentType());
            return elements == null ? null : new PlainList(elements);
        }
        if (raw.isEnum() && !isAnnotated(raw)) {
            return new PlainEnum(Words.of(constants(raw)));
        }
        return raw.isRecord() && !isAnnotated(raw) ? ofRecord(type) : PlainScalar.of(raw);
    }

    private static Map<String, Object> constants(Class<?> type) {
        Map<String, Object> constants = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        return constants;
    }

    private @Nullable PlainReader ofRecord(JavaType type) throws JsonMappingException {
        if (!(context.findRootValueDeserializer(type) instanceof BeanDeserializer bean) || !open.add(type)) {
            return null; // a record may hold itself
        }
        ValueInstantiator instantiator = bean.getValueInstantiator();
        AnnotatedWithParams creator = instantiator.getWithArgsCreator();
        Map<String, PlainRecord.Component> components = components(bean.creatorProperties());
        boolean whole = creator != null
                && creator.getParameterCount() == type.getRawClass().getRecordComponents().length
                && creator.getParameterCount() == components.size()
                && !instantiator.canCreateUsingDelegate();
        boolean closed = open.remove(type);
        return whole && closed ? new PlainRecord(Words.of(components), components.size(), creator) : null;
    }

    private Map<String, PlainRecord.Component> components(Iterator<SettableBeanProperty> properties)
            throws JsonMappingException {
        Map<String, PlainRecord.Component> components = new HashMap<>();
        while (properties.hasNext()) {
            SettableBeanProperty property = properties.next();
            PlainReader reader = find(property.getType());
            if (reader != null) {
                components.put(property.getName(), new PlainRecord.Component(property.getCreatorIndex(), reader));
            }
        }
        return components;
    }

    private static boolean isAnnotated(Class<?> type) {
        Stream<AnnotatedElement> elements = Stream.of(
                        Stream.of(type),
                        Arrays.stream(type.getDeclaredFields()),
                        Arrays.stream(type.getDeclaredMethods()),
                        Arrays.stream(type.getDeclaredConstructors()),
                        Arrays.stream(type.getDeclaredConstructors())
                                .map(Constructor::getParameters)
                                .flatMap(Arrays::stream))
                .flatMap(elementsOfAKind -> elementsOfAKind);
        return elements.map(AnnotatedElement::getAnnotations)
                        .flatMap(Arrays::stream)
                        .map(Annotation::annotationType)
                        .anyMatch(PlainReaders::isForJackson)
                || Arrays.stream(type.getInterfaces()).anyMatch(PlainReaders::isAnnotated); // it inherits theirs
    }

    private static boolean isForJackson(Class<? extends Annotation> type) {
        return type.isAnnotationPresent(JacksonAnnotation.class)
                || type.isAnnotationPresent(JacksonAnnotationsInside.class);
    }
}
