package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.callhook.payload.SchemaOf;
import java.io.IOException;
import java.io.Serial;
import java.lang.reflect.Type;
import java.util.function.Function;

/** Writes the schema for which a value stands, where somebody gives schemas. */
final class SchemaOfSerializer extends StdSerializer<SchemaOf> {

    /** The attribute with a function from types to their schemas. */
    static final Object SCHEMAS = SchemaOfSerializer.class;

    @Serial
    private static final long serialVersionUID = 1L;

    SchemaOfSerializer() {
        super(SchemaOf.class);
    }

    @Override
    @SuppressWarnings("unchecked") // it is set in one place
    public void serialize(SchemaOf value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        if (!(provider.getAttribute(SCHEMAS) instanceof Function<?, ?> schemas)) {
            throw new IllegalStateException("a SchemaOf is written in the answer to an assistant-request only");
        }
        provider.defaultSerializeValue(((Function<Type, Object>) schemas).apply(value.type()), generator);
    }
}
