package dev.callhook.internal.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializer;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.introspect.AnnotatedWithParams;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds the plain reader of a type: of scalars, and of enums, records and lists of them, as far as nothing is said to Jackson
 * about how they are read. Used once, by one thread.
 */
final class PlainReaders {

    private static final PlainReader NONE = (text, start, end) -> null;

    private final DeserializationContext context;
    private final Map<JavaType, PlainReader> records = new HashMap<>();

    private PlainReaders(DeserializationContext context) {
        this.context = context;
    }

    /** Returns the reader of a type, which reads nothing if the type is left to Jackson. */
    static PlainReader of(DeserializationContext context, JavaType type) {
        try {
            return new PlainReaders(context).find(type);
        } catch (JsonMappingException | RuntimeException | LinkageError e) {
            return NONE; // those who ask Jackson tell it, if it hinders Jackson, too
        }
    }

    private PlainReader find(JavaType type) throws JsonMappingException {
        Class<?> raw = type.getRawClass();
        if (raw == List.class) {
            PlainReader elements = find(type.getContentType());
            return elements.equals(NONE) ? NONE : new PlainList(elements);
        }
        if (raw.isEnum()) {
            return PlainTypes.isPlain(raw) ? new PlainEnum(Words.of(constants(raw))) : NONE;
        }
        return raw.isRecord() ? ofRecord(type) : Objects.requireNonNullElse(PlainScalar.of(raw), NONE);
    }

    private static Map<String, Object> constants(Class<?> type) {
        Map<String, Object> constants = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        return constants;
    }

    private PlainReader ofRecord(JavaType type) throws JsonMappingException {
        PlainReader known = records.putIfAbsent(type, NONE); // as it stays for those that hold themselves
        if (known != null) {
            return known;
        }
        if (!PlainTypes.isPlain(type.getRawClass())
                || !(context.findRootValueDeserializer(type) instanceof BeanDeserializer bean)) {
            return NONE;
        }
        PlainReader found = ofBean(bean, type.getRawClass().getRecordComponents().length);
        records.put(type, found);
        return found;
    }

    private PlainReader ofBean(BeanDeserializer bean, int size) throws JsonMappingException {
        ValueInstantiator instantiator = bean.getValueInstantiator();
        AnnotatedWithParams creator = instantiator.getWithArgsCreator();
        if (creator == null || creator.getParameterCount() != size || instantiator.canCreateUsingDelegate()) {
            return NONE;
        }
        Map<String, PlainRecord.Component> components = new HashMap<>();
        Iterator<SettableBeanProperty> properties = bean.creatorProperties();
        while (properties.hasNext()) {
            SettableBeanProperty property = properties.next();
            PlainReader reader = find(property.getType());
            if (reader.equals(NONE)) {
                return NONE;
            }
            components.put(property.getName(), new PlainRecord.Component(property.getCreatorIndex(), reader));
        }
        return components.size() == size ? new PlainRecord(Words.of(components), size, creator) : NONE;
    }
}
