package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes values as JSON, and sees to it that each is one value. Safe for use by several threads. */
final class ValueWriter {

    private static final byte[] NOTHING = {};

    private final WireJson json;
    private final ObjectWriter writer;
    private final Spares<Pen> pens;

    /** Creates a writer by the rules of a mapper. */
    ValueWriter(WireJson json, JsonMapper mapper) {
        this.json = json;
        this.writer = mapper.writer();
        JsonFactory factory = new JsonFactoryBuilder()
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool()) // pens are kept with their buffers
                .rootValueSeparator((String) null)
                .build();
        factory.setCodec(mapper); // for serializers that write values in values
        pens = new Spares<>(() -> new Pen(factory));
    }

    /** Writes a value after other bytes. */
    byte[] write(byte[] before, @Nullable Object value) throws JacksonException {
        return write(before, writer, value);
    }

    /** Writes a value with the schemas that it names. */
    byte[] write(Object value, Function<Type, Object> schemas) throws JacksonException {
        return write(NOTHING, writer.withAttribute(SchemaOfSerializer.SCHEMAS, schemas), value);
    }

    private byte[] write(byte[] before, ObjectWriter writer, @Nullable Object value) throws JacksonException {
        Pen pen = pens.take();
        try {
            byte[] written = pen.write(before, writer, value);
            if (pen.hasSeveral() || (pen.isDoubtful() && !json.isOneValue(written, before.length))) {
                throw new IllegalStateException(
                        "a value was written as broken JSON: look for @JsonRawValue, or a serializer of"
                                + " its own that writes raw text");
            }
            if (pen.isGood()) {
                pens.giveBack(pen);
            }
            return written;
        } catch (JacksonException e) {
            throw e;
        } catch (IOException e) {
            throw JsonMappingException.fromUnexpectedIOE(e); // of a serializer
        }
    }
}
