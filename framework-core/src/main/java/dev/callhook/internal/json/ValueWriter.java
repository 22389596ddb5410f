package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes values as JSON, and sees to it that each is one value. Safe for use by several threads. */
final class ValueWriter {

    private final JsonFactory factory;

    /** Creates the writer; the factory gives buffers, and reads again what may be broken. */
    ValueWriter(JsonFactory factory) {
        this.factory = factory;
    }

    byte[] write(ObjectWriter writer, @Nullable Object value) throws JacksonException {
        BufferRecycler buffers = factory._getBufferRecycler();
        try (ByteArrayBuilder out = new ByteArrayBuilder(buffers)) {
            RawNotice generator = new RawNotice(factory.createGenerator(out));
            writer.writeValue(generator, value);
            boolean doubtful = generator.isDoubtful();
            generator.close();
            return doubtful ? checked(out.getClearAndRelease()) : out.getClearAndRelease();
        } catch (JacksonException e) {
            throw e;
        } catch (IOException e) {
            throw JsonMappingException.fromUnexpectedIOE(e); // of a serializer
        } finally {
            buffers.releaseToPool();
        }
    }

    private byte[] checked(byte[] written) {
        if (!isOneValue(written)) {
            throw new IllegalStateException(
                    "a value was written as broken JSON: look for @JsonRawValue, or a serializer of"
                            + " its own that writes raw text");
        }
        return written;
    }

    private boolean isOneValue(byte[] written) {
        try (JsonParser parser = factory.createParser(written)) {
            boolean any = parser.nextToken() != null;
            parser.skipChildren();
            return any && parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes a text, which mostly needs no more than its quotes. */
    byte[] writeText(ObjectWriter writer, String text) throws JacksonException {
        byte[] quoted = new byte[text.length() + 2];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return write(writer, text);
            }
            quoted[i + 1] = (byte) c;
        }
        quoted[0] = '"';
        quoted[quoted.length - 1] = '"';
        return quoted;
    }
}
