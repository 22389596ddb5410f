package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Notices raw text, which could close what it stands in, and so change the answers to other calls. All else a generator writes
 * right. To notice it costs less than to read again what was written.
 */
final class RawNotice extends JsonGeneratorDelegate {

    private static final JsonGenerator CLOSED = closed();

    private final int before; // how many values have been written
    private boolean raw;

    /** Notices what is written from now on. */
    RawNotice(JsonGenerator generator) {
        super(generator, false);
        before = generator.getOutputContext().getEntryCount();
    }

    private static JsonGenerator closed() {
        try (JsonGenerator generator = new JsonFactory().createGenerator(new ByteArrayOutputStream())) {
            return generator;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot happen: nothing is written
        }
    }

    /** The value is written: who still has this writes nothing more with it, as it would be in another answer. */
    void end() {
        delegate = CLOSED;
    }

    /** Tells whether what has been written may be anything but one value. */
    boolean isDoubtful() {
        return raw || isClosed() || values() != 1;
    }

    /** Returns how many values have been written since it began. */
    int values() {
        return getOutputContext().getEntryCount() - before;
    }

    /** Nobody writes to it but the generator. */
    @Override
    public @Nullable Object getOutputTarget() {
        return null;
    }

    /** Nothing stands between values that are no part of one answer. */
    @Override
    public JsonGenerator setRootValueSeparator(@Nullable SerializableString separator) {
        return this;
    }

    /** Whether these bytes are UTF-8 is not looked at. */
    @Override
    public void writeUTF8String(byte[] text, int offset, int length) throws IOException {
        raw = true;
        super.writeUTF8String(text, offset, length);
    }

    @Override
    public void writeRaw(String text) throws IOException {
        raw = true;
        super.writeRaw(text);
    }

    @Override
    public void writeRaw(String text, int offset, int length) throws IOException {
        raw = true;
        super.writeRaw(text, offset, length);
    }

    @Override
    public void writeRaw(SerializableString text) throws IOException {
        raw = true;
        super.writeRaw(text);
    }

    @Override
    public void writeRaw(char[] text, int offset, int length) throws IOException {
        raw = true;
        super.writeRaw(text, offset, length);
    }

    @Override
    public void writeRaw(char c) throws IOException {
        raw = true;
        super.writeRaw(c);
    }

    @Override
    public void writeRawValue(String text) throws IOException {
        raw = true;
        super.writeRawValue(text);
    }

    @Override
    public void writeRawValue(SerializableString text) throws IOException {
        raw = true;
        super.writeRawValue(text);
    }

    @Override
    public void writeRawValue(String text, int offset, int length) throws IOException {
        raw = true;
        super.writeRawValue(text, offset, length);
    }

    @Override
    public void writeRawValue(char[] text, int offset, int length) throws IOException {
        raw = true;
        super.writeRawValue(text, offset, length);
    }

    /** A number as text is written as it is. */
    @Override
    public void writeNumber(String text) throws IOException {
        raw = true;
        super.writeNumber(text);
    }

    @Override
    public void writeNumber(char[] text, int offset, int length) throws IOException {
        raw = true;
        super.writeNumber(text, offset, length);
    }

    @Override
    public void writeRawUTF8String(byte[] text, int offset, int length) throws IOException {
        raw = true;
        super.writeRawUTF8String(text, offset, length);
    }
}
