package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Writes values as JSON, and sees to it that each is one value. Safe for use by several threads. */
final class ValueWriter {

    private static final byte[] NOTHING = {};

    private final WireJson json;
    private final Spares<Pen> pens;

    /** Creates the writer; the codec is for serializers that write values in values. */
    ValueWriter(WireJson json, ObjectCodec codec) {
        this.json = json;
        JsonFactory factory = new JsonFactoryBuilder()
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool()) // pens are kept with their buffers
                .rootValueSeparator((String) null)
                .build();
        factory.setCodec(codec);
        pens = new Spares<>(() -> new Pen(factory));
    }

    byte[] write(ObjectWriter writer, @Nullable Object value) throws JacksonException {
        return write(NOTHING, writer, value);
    }

    /** Writes a value after other bytes. */
    byte[] write(byte[] before, ObjectWriter writer, @Nullable Object value) throws JacksonException {
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

    /** Writes a text, which mostly needs no more than its quotes. */
    byte[] writeText(ObjectWriter writer, String text) {
        byte[] quoted = new byte[text.length() + 2];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return escaped(writer, text);
            }
            quoted[i + 1] = (byte) c;
        }
        quoted[0] = '"';
        quoted[quoted.length - 1] = '"';
        return quoted;
    }

    private byte[] escaped(ObjectWriter writer, String text) {
        try {
            return write(writer, text);
        } catch (JacksonException e) {
            throw new UncheckedIOException(e); // cannot happen: Jackson writes any text, half a surrogate as an escape
        }
    }
}
