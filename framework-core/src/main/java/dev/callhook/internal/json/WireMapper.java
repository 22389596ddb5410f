package dev.callhook.internal.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.DefaultDeserializationContext;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** The rules by which JSON becomes Java values, and they become JSON. Safe for use by several threads. */
final class WireMapper {

    private final JsonMapper data;
    private final JsonMapper arguments;
    private final DefaultDeserializationContext argumentBlueprint;

    WireMapper(JsonFactory factory) {
        data = JsonMapper.builder(factory)
                .addModules(StrictScalars.module(), new Jdk8Module(), new JavaTimeModule(), RawJsonSerializer.module())
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .defaultLeniency(false) // a LocalDate is not read from a moment in some zone
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .build();
        StrictScalars.applyTo(data);
        arguments = data.rebuild()
                .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .build();
        argumentBlueprint = (DefaultDeserializationContext) arguments.getDeserializationContext();
    }

    /** Returns the rules that are lenient about what is missing: for data whose shape the application does not decide alone. */
    JsonMapper data() {
        return data;
    }

    /** Tells whether a type can be read, by trying it: only then does Jackson look for a way to make a value. */
    boolean canRead(JavaType type) {
        JavaType held = type;
        while (held.getContentType() != null) {
            held = held.getContentType();
        }
        try {
            data.readerFor(type).readValue("null");
            data.readerFor(held).readValue("{}");
        } catch (InvalidDefinitionException e) {
            return false;
        } catch (JacksonException e) {
            return true; // of another shape than an object
        }
        return true;
    }

    /** Reads strictly about what is missing: for arguments, where a guess would book 0 seats. */
    ObjectReader argumentReader(JavaType type) {
        return arguments.readerFor(type);
    }

    /** Finds deserializers as reading arguments does. */
    DeserializationContext argumentContext() {
        return argumentBlueprint.createDummyInstance(arguments.getDeserializationConfig());
    }

    /** Reads parts of arguments. */
    DeserializationContext argumentContext(JsonParser parser) {
        return argumentBlueprint.createInstance(arguments.getDeserializationConfig(), parser, null);
    }
}
