package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Writes values as JSON, and sees to it that each is one value. Safe for use by several threads. */
final class ValueWriter {

    private static final byte[] NOTHING = {};

    private final JsonFactory factory;

    /** Creates the writer; the factory gives buffers, and reads again what may be broken. */
    ValueWriter(JsonFactory factory) {
        this.factory = factory;
    }

    byte[] write(ObjectWriter writer, @Nullable Object value) throws JacksonException {
        return write(NOTHING, writer, value);
    }

    /** Writes a value after other bytes. */
    byte[] write(byte[] before, ObjectWriter writer, @Nullable Object value) throws JacksonException {
        BufferRecycler buffers = factory._getBufferRecycler();
        try (ByteArrayBuilder out = new ByteArrayBuilder(buffers)) {
            out.write(before);
            RawNotice generator = new RawNotice(factory.createGenerator(out));
            writer.writeValue(generator, value);
            boolean doubtful = generator.isDoubtful();
            generator.close();
            byte[] written = out.getClearAndRelease();
            if (doubtful) {
                requireOneValue(written, before.length);
            }
            return written;
        } catch (JacksonException e) {
            throw e;
        } catch (IOException e) {
            throw JsonMappingException.fromUnexpectedIOE(e); // of a serializer
        } finally {
            buffers.releaseToPool();
        }
    }

    private void requireOneValue(byte[] written, int start) {
        if (!isOneValue(written, start)) {
            throw new IllegalStateException(
                    "a value was written as broken JSON: look for @JsonRawValue, or a serializer of"
                            + " its own that writes raw text");
        }
    }

    private boolean isOneValue(byte[] written, int start) {
        try (JsonParser parser = factory.createParser(written, start, written.length - start)) {
            boolean any = parser.nextToken() != null;
            parser.skipChildren();
            return any && parser.nextToken() == null;
        } catch (IOException e) {
            return false;
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
