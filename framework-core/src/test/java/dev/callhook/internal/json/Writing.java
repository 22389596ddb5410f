package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;

/** A value that writes itself. */
record Writing(Steps steps) implements JsonSerializable {

    interface Steps {
        void write(JsonGenerator generator) throws IOException;
    }

    @Override
    public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
        steps.write(generator);
    }

    @Override
    public void serializeWithType(JsonGenerator generator, SerializerProvider provider, TypeSerializer types) {
        throw new UnsupportedOperationException();
    }
}
