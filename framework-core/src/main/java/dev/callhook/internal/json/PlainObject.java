package dev.callhook.internal.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializer;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * How the records of a class are written.
 *
 * @param members what is written of each, in its order; none if they are left to Jackson
 */
record PlainObject(List<Member> members) {

    private static final PlainObject NONE = new PlainObject(List.of());

    /**
     * A member of an object.
     *
     * @param before what is written before its value
     * @param property has its value; only Jackson may have been given the access that it takes
     */
    record Member(byte[] before, BeanPropertyWriter property) {}

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
        List<Member> members = new ArrayList<>();
        while (properties.hasNext()) {
            PropertyWriter property = properties.next();
            if (property.getClass() != BeanPropertyWriter.class) {
                return NONE;
            }
            Ink before = new Ink()
                    .put(members.isEmpty() ? '{' : ',')
                    .text(property.getName())
                    .put(':');
            members.add(new Member(before.toBytes(), (BeanPropertyWriter) property));
        }
        return new PlainObject(List.copyOf(members));
    }
}
