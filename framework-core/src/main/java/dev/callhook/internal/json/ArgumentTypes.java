package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Tells how arguments are read, for those who describe it. Safe for use by several threads. */
public final class ArgumentTypes {

    private final WireJson json;

    /**
     * Tells how one set of rules reads.
     *
     * @param json the rules
     */
    public ArgumentTypes(WireJson json) {
        this.json = json;
    }

    /**
     * Tells whether values of a type are read without Jackson where they are written in the plainest way.
     *
     * @param type the type
     * @return true for texts, truth values, ints, longs, dates and times
     */
    public static boolean isPlainScalar(JavaType type) {
        return PlainScalar.has(type.getRawClass());
    }

    /** {@return what finds the deserializers that arguments are read with} */
    public DeserializationContext context() {
        return json.mapper().argumentContext();
    }

    /**
     * Returns the deserializer inside what makes it strict.
     *
     * @param deserializer any deserializer
     * @return Jackson's, or one of the application
     */
    public static JsonDeserializer<?> bare(JsonDeserializer<?> deserializer) {
        JsonDeserializer<?> bare = deserializer;
        while (bare instanceof DelegatingDeserializer strict && isOurs(bare)) {
            bare = strict.getDelegatee();
        }
        return bare;
    }

    /**
     * Tells whether a deserializer reads what the type's name promises.
     *
     * @param bare the deserializer
     * @return false for one that the application brings
     */
    public static boolean isBuiltIn(JsonDeserializer<?> bare) {
        boolean converting = bare instanceof StdDelegatingDeserializer; // by a converter of the application
        return isOurs(bare) || (isOf(bare, "com.fasterxml.jackson.") && !converting);
    }

    private static boolean isOurs(JsonDeserializer<?> deserializer) {
        return isOf(deserializer, StrictDeserializers.class.getPackageName() + ".");
    }

    private static boolean isOf(JsonDeserializer<?> deserializer, String packages) {
        return deserializer.getClass().getName().startsWith(packages);
    }

    /**
     * Writes a value as it goes over the wire, and returns that.
     *
     * @param type the type that it is read as
     * @param value the value
     * @return maps, lists, texts, numbers or booleans
     * @throws IllegalArgumentException if the type does not read the value from what it is written as
     */
    public Object written(JavaType type, Object value) {
        try {
            byte[] written = json.write(value);
            JsonSlice slice = json.slice(written);
            if (value.equals(slice.readWith(json.argumentReader(type).reader().get()))) {
                return slice.as(Object.class);
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("another value is read");
    }

    /**
     * Returns what tells why a property cannot be read. It reads the property for itself: reading the whole object ends at the
     * first that does not fit.
     *
     * @param property the property
     * @return the check of its value
     */
    public ArgumentCheck reading(SettableBeanProperty property) {
        return (value, place, wrong) -> {
            try (JsonParser parser = value.parser()) {
                parser.nextToken();
                property.deserialize(parser, json.mapper().argumentContext(parser));
            } catch (JacksonException e) {
                Misfit misfit = Misfit.of(e, property.getType());
                String found = misfit.place(place);
                wrong.accept(
                        found, misfit.at(place, value).substring(found.length()).strip());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /**
     * Says which JSON a type is read from.
     *
     * @param type the type
     * @return words such as {@code a date such as 2026-05-04}
     */
    public static String expected(JavaType type) {
        return ExpectedJson.of(type);
    }

    /**
     * Says that a value is missing.
     *
     * @param type its type
     * @return words such as {@code is missing: it must be a text}
     */
    public static String missing(JavaType type) {
        return Misfit.missing(ExpectedJson.of(type)).strip();
    }

    /**
     * Quotes what was sent, to its sender.
     *
     * @param value what was sent
     * @return its kind, and a scalar cut short, such as {@code a number 1.5}
     */
    public static String described(JsonSlice value) {
        return Misfit.described(value);
    }

    /**
     * Names a type for a developer.
     *
     * @param type the type
     * @return its simple name with its parameters
     */
    public static String nameOf(JavaType type) {
        return Misfit.nameOf(type);
    }
}
