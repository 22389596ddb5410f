package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.callhook.payload.RawJson;
import java.io.IOException;
import java.io.Serial;

/** Writes JSON that was received as it is, so that a handler may pass it on. */
final class RawJsonSerializer extends StdSerializer<RawJson> {

    @Serial
    private static final long serialVersionUID = 1L;

    private RawJsonSerializer() {
        super(RawJson.class);
    }

    static SimpleModule module() {
        return new SimpleModule("callhook")
                .addSerializer(new RawJsonSerializer())
                .addSerializer(new SchemaOfSerializer());
    }

    @Override
    public void serialize(RawJson value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeRawValue(value.text());
    }
}
