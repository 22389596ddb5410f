package dev.callhook.internal.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializer;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * How the records of a class are written.
 *
 * @param parts what is written of each, in its order; none if they are left to Jackson
 */
record PlainObject(List<Part> parts) {

    private static final PlainObject NONE = new PlainObject(List.of());
    private static final Set<Class<?>> FINAL_SCALARS = Set.of(
            String.class,
            boolean.class,
            Boolean.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            double.class,
            Double.class,
            LocalDate.class,
            LocalTime.class);

    /**
     * What is written of one of its properties.
     *
     * @param before what is written before its value
     * @param property has its value; only Jackson may have been given the access that it takes
     */
    record Part(byte[] before, BeanPropertyWriter property) {}

    /** Asks Jackson what it would write of a record about which nothing is said to it. */
    static PlainObject of(Class<?> type, SerializerProvider jackson) {
        try {
            return PlainTypes.isPlain(type) && jackson.findValueSerializer(type) instanceof BeanSerializer known
                    ? of(known.properties())
                    : NONE;
        } catch (JsonMappingException | RuntimeException | LinkageError e) {
            return NONE; // Jackson tells it, if it hinders Jackson, too
        }
    }

    private static PlainObject of(Iterator<PropertyWriter> properties) {
        List<Part> parts = new ArrayList<>();
        while (properties.hasNext()) {
            PropertyWriter next = properties.next();
            if (next.getClass() != BeanPropertyWriter.class || isNeverPlain(next.getType())) {
                return NONE;
            }
            BeanPropertyWriter property = (BeanPropertyWriter) next;
            Ink before = new Ink()
                    .put(parts.isEmpty() ? '{' : ',')
                    .put('"')
                    .put(property.getSerializedName().asQuotedUTF8())
                    .put('"')
                    .put(':');
            parts.add(new Part(before.toBytes(), property));
        }
        return new PlainObject(List.copyOf(parts));
    }

    /** Tells whether no value of a type is written plainly: else what stands before it would be written twice, every time. */
    private static boolean isNeverPlain(JavaType type) {
        Class<?> raw = type.getRawClass();
        return type.isFinal() && !raw.isRecord() && !raw.isEnum() && !FINAL_SCALARS.contains(raw);
    }
}
